import type { SummariesByModule } from './types.ts';

/** Modules of http that make, change or compress what is answered. */
export const summaries: SummariesByModule = {
  ngx_http_gzip_module: {
    gzip: 'Compresses answers on the way out; secrets next to input of others may leak by size (BREACH).',
    gzip_buffers: 'Number and size of the buffers for compressed output.',
    gzip_comp_level: 'Effort of compression from 1 to 9; beyond 5 or 6 it costs much and gains little.',
    gzip_disable: 'Clients, by User-Agent, that get nothing compressed.',
    gzip_hash: 'Memory of the hash that compression uses; undocumented, zlib chooses well.',
    gzip_http_version: 'Oldest HTTP version that gets compressed answers; 1.0 lets old proxies have them.',
    gzip_min_length: 'Answers smaller than this stay as they are; very small ones would grow.',
    gzip_no_buffer: 'Passes compressed data on without collecting it first; undocumented.',
    gzip_proxied: 'For which requests that came through a proxy, known by Via, answers are compressed.',
    gzip_types: 'Content types that are compressed besides text/html; leave images and archives out.',
    gzip_vary: 'Adds "Vary: Accept-Encoding", so that caches keep compressed and plain answers apart.',
    gzip_window: 'Window that compression looks back in; undocumented, zlib chooses well.',
    postpone_gzipping: 'Waits until this much of an answer is there before compression begins; undocumented.',
  },
  ngx_http_gzip_static_module: {
    gzip_static: 'Serves FILE.gz in place of FILE where the client takes gzip, or to everyone with "always".',
  },
  ngx_http_gunzip_module: {
    gunzip: 'Unpacks gzip answers for clients that cannot, so that a cache may hold one form only.',
    gunzip_buffers: 'Number and size of the buffers for unpacked output.',
  },
  ngx_http_charset_module: {
    charset: 'Adds the character set to Content-Type, and recodes the answer if the source differs.',
    charset_map: 'Table that translates one character set to another, byte by byte.',
    charset_types: 'Content types that get a character set besides text/html.',
    override_charset: 'Whether an answer of a proxied server that names a character set is recoded.',
    source_charset: 'Character set the answer is in before it is recoded.',
  },
  ngx_http_sub_module: {
    sub_filter: 'Replaces one string by another in answers; the backend has to send them uncompressed.',
    sub_filter_last_modified: 'Keeps Last-Modified although the content was changed.',
    sub_filter_once: 'Whether only the first find of each string is replaced, or every one.',
    sub_filter_types: 'Content types in which strings are replaced besides text/html.',
  },
  ngx_http_addition_module: {
    add_after_body: 'Appends the answer of a subrequest to the body.',
    add_before_body: 'Puts the answer of a subrequest before the body.',
    addition_types: 'Content types that additions apply to besides text/html.',
  },
  ngx_http_ssi_module: {
    ssi: 'Carries out server side includes in answers.',
    ssi_ignore_recycled_buffers: 'Copies with less care for buffers in reuse; undocumented, leave it alone.',
    ssi_last_modified: 'Keeps Last-Modified although includes may have changed the content.',
    ssi_min_file_chunk: 'Parts of an answer from this size on are sent by sendfile rather than copied.',
    ssi_silent_errors: 'Leaves out the error text where an include fails.',
    ssi_types: 'Content types in which includes are carried out besides text/html.',
    ssi_value_length: 'Longest value a parameter of an include command may have.',
  },
  ngx_http_xslt_module: {
    xml_entities: 'DTD file that declares the entities used in processed XML.',
    xml_external_entities: 'Allows entities that are read from files; a door to local files with untrusted XML.',
    xslt_last_modified: 'Keeps Last-Modified although the content was transformed.',
    xslt_param: 'Passes a parameter to the stylesheet, its value taken as an XPath expression.',
    xslt_string_param: 'Passes a parameter to the stylesheet, its value taken as plain text.',
    xslt_stylesheet: 'Stylesheet, and parameters, that XML answers are transformed with.',
    xslt_types: 'Content types that are transformed besides text/xml.',
  },
  ngx_http_image_filter_module: {
    image_filter: 'Tests, measures, rotates, resizes or crops images on the fly; put a cache in front.',
    image_filter_buffer: 'Largest image that is read for processing; bigger ones get 415.',
    image_filter_interlace: 'Whether results are interlaced, which shows JPEGs progressively.',
    image_filter_jpeg_quality: 'Quality of resulting JPEGs from 1 to 100; 95 and less is sensible.',
    image_filter_sharpen: 'How much results are sharpened, in percent.',
    image_filter_transparency: 'Whether transparency survives in GIF and palette PNG, at the price of some quality.',
    image_filter_webp_quality: 'Quality of resulting WebP from 1 to 100.',
  },
  ngx_http_dav_module: {
    create_full_put_path: 'Lets PUT and MKCOL create missing directories on the way.',
    dav_access: 'Permissions of what WebDAV creates, for user, group and all.',
    dav_methods: 'WebDAV methods that are allowed; guard them with authentication, they write files.',
    min_delete_depth: 'How many parts the path of a DELETE must have, as a guard against wiping too much.',
  },
  ngx_http_empty_gif_module: {
    empty_gif: 'Answers with a transparent picture of one pixel, from memory.',
  },
  ngx_http_flv_module: {
    flv: 'Serves FLV files from the offset that the start argument gives.',
  },
  ngx_http_mp4_module: {
    mp4: 'Serves MP4 files from the time that the start argument gives, without sending the rest.',
    mp4_buffer_size: 'First buffer for the metadata of MP4 files.',
    mp4_limit_rate: 'Sends MP4 files at a multiple of their own bit rate rather than at full speed.',
    mp4_limit_rate_after: 'How much playing time is sent at full speed before mp4_limit_rate begins.',
    mp4_max_buffer_size: 'Most memory for the metadata of one MP4 file; larger metadata get 500.',
    mp4_start_key_frame: 'Starts at the key frame before the wished time, so that players show a picture at once.',
  },
  ngx_http_random_index_module: {
    random_index: 'Answers for a directory with a random file in it.',
  },
  ngx_http_slice_module: {
    slice: 'Fetches large files in pieces of this size by range requests, which caches well.',
  },
  ngx_http_perl_module: {
    perl: 'Answers a location with Perl code, which blocks the worker while it runs.',
    perl_modules: 'Directory in which Perl looks for modules.',
    perl_require: 'Loads a Perl module whenever the configuration is read.',
    perl_set: 'Computes a variable with Perl code.',
  },
};

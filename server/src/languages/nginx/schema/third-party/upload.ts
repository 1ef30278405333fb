import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const upload: ThirdPartyModule = {
  module: 'ngx_http_upload_module',
  docs: 'https://github.com/fdintino/nginx-upload-module',
  directives: [
    {
      name: 'upload_pass',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1 },
      summary: 'Location that gets the form with file contents replaced by fields about the files.',
    },
    {
      name: 'upload_store',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 4 },
      summary: 'Directory, and its levels of subdirectories, that uploaded files are stored in.',
    },
    {
      name: 'upload_state_store',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 4 },
      summary: 'Directory for the state of resumable uploads.',
    },
    {
      name: 'upload_store_access',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 3 },
      summary: 'Permissions of uploaded files.',
    },
    {
      name: 'upload_buffer_size',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1 },
      summary: 'Size of the buffer that files are written from.',
    },
    {
      name: 'upload_merge_buffer_size',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Size of the buffer for joining parts of resumable uploads.',
    },
    {
      name: 'upload_range_header_buffer_size',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Size of the buffer for ranges of resumable uploads.',
    },
    {
      name: 'upload_max_part_header_len',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1 },
      summary: 'Longest header that a part of the form may have.',
    },
    {
      name: 'upload_max_file_size',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1 },
      summary: 'Largest file; larger ones are left out of the form.',
    },
    {
      name: 'upload_max_output_body_len',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1 },
      summary: 'Largest form that is passed on.',
    },
    {
      name: 'upload_set_form_field',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 2, max: 2 },
      summary: 'Adds a field, such as name or path of the file, for each file.',
    },
    {
      name: 'upload_aggregate_form_field',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 2, max: 2 },
      summary: 'Adds a field, such as size or hash of the file, after it was stored.',
    },
    {
      name: 'upload_pass_form_field',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1 },
      summary: 'Regular expression of fields that are passed on unchanged.',
    },
    {
      name: 'upload_cleanup',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: null },
      summary: 'Status codes after which stored files are removed.',
    },
    {
      name: 'upload_pass_args',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether arguments of the request are passed on.',
    },
    {
      name: 'upload_limit_rate',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Caps how fast an upload is read, in bytes per second.',
    },
    {
      name: 'upload_tame_arrays',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Drops square brackets at the end of field names, as PHP needs.',
    },
    {
      name: 'upload_resumable',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Allows uploads in several parts.',
    },
    {
      name: 'upload_empty_fiels_names',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Spelled so by its authors: how empty field names are treated.',
    },
    {
      name: 'upload_add_header',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'http.limit_except'],
      arguments: { min: 2, max: 2 },
      summary: 'Adds a header to the answer of an upload.',
    },
  ],
  variables: [
    { name: 'upload_field_name', summary: 'Name of the form field that holds the file.' },
    { name: 'upload_content_type', summary: 'Content type of the file.' },
    { name: 'upload_file_name', summary: 'Name that the file has at the client.' },
    { name: 'upload_file_number', summary: 'Number of the file within the form.' },
    { name: 'upload_tmp_path', summary: 'Path that the file was stored at.' },
    { name: 'upload_content_range', summary: 'Range of the part, of a resumable upload.' },
    {
      name: 'upload_file_',
      prefix: true,
      summary: 'Size, CRC32 or a hash of the stored file, such as upload_file_sha256.',
    },
  ],
};

import type { SummariesByModule } from './types.ts';
import {
  bufferingSummaries,
  connectionSummaries,
  type Peer,
  requestSummaries,
  responseSummaries,
  socketBufferSummaries,
  tlsClientSummaries,
} from './upstream.ts';

const proxy: Peer = { prefix: 'proxy_', one: 'the proxied server', unit: 'request' };
const fastcgi: Peer = { prefix: 'fastcgi_', one: 'the FastCGI server', unit: 'request' };
const uwsgi: Peer = { prefix: 'uwsgi_', one: 'the uwsgi server', unit: 'request' };
const scgi: Peer = { prefix: 'scgi_', one: 'the SCGI server', unit: 'request' };
const grpc: Peer = { prefix: 'grpc_', one: 'the gRPC server', unit: 'request' };
const memcached: Peer = { prefix: 'memcached_', one: 'the memcached server', unit: 'request' };
const tunnel: Peer = { prefix: 'tunnel_', one: 'the tunnel target', unit: 'request' };

function buffered(peer: Peer) {
  return {
    ...connectionSummaries(peer),
    ...requestSummaries(peer),
    ...socketBufferSummaries(peer),
    ...responseSummaries(peer),
    ...bufferingSummaries(peer),
  };
}

const SEND_LOWAT = 'Holds back small writes until this much can be sent; has an effect on the BSDs only.';

/** The http modules that pass requests to something behind nginx. */
export const summaries: SummariesByModule = {
  ngx_http_proxy_module: {
    ...buffered(proxy),
    ...tlsClientSummaries(proxy),
    proxy_cache_convert_head: 'Turns HEAD into GET for caching; when off, the method has to be part of the cache key.',
    proxy_cookie_domain: 'Rewrites the Domain attribute of cookies that the proxied server sets.',
    proxy_cookie_flags: 'Sets or clears Secure, HttpOnly and SameSite on cookies that the proxied server sets.',
    proxy_cookie_path: 'Rewrites the Path attribute of cookies that the proxied server sets.',
    proxy_headers_hash_bucket_size: 'Bucket size of the hash that proxy_set_header and proxy_hide_header share.',
    proxy_headers_hash_max_size: 'Largest size of the hash of headers to set and hide; raise it when nginx warns.',
    proxy_http_version: 'HTTP version spoken to the proxied server; WebSocket and keepalive need at least 1.1.',
    proxy_method: 'Replaces the request method on the way to the proxied server.',
    proxy_pass: 'Passes requests to an HTTP server or upstream; a path after the host replaces the matched prefix.',
    proxy_pass_trailers: "Hands the proxied server's trailer fields on to the client; the request must ask for them.",
    proxy_redirect: "Rewrites Location and Refresh headers of the proxied server to the client's view.",
    proxy_send_lowat: SEND_LOWAT,
    proxy_set_body: 'Replaces the request body on the way to the proxied server.',
    proxy_set_header: 'Sets a request header for the proxied server; one of these here drops all inherited ones.',
  },
  ngx_http_fastcgi_module: {
    ...buffered(fastcgi),
    fastcgi_catch_stderr: "Treats an answer as failed when this text appears on the FastCGI server's error stream.",
    fastcgi_index: 'File name appended to a URI that ends in a slash, for $fastcgi_script_name.',
    fastcgi_keep_conn: 'Asks the FastCGI server to leave the connection open; needed for keepalive in the upstream.',
    fastcgi_param: 'Sends a parameter, such as SCRIPT_FILENAME; one of these here drops all inherited ones.',
    fastcgi_pass: 'Passes requests to a FastCGI server such as PHP-FPM, by address, socket or upstream.',
    fastcgi_send_lowat: SEND_LOWAT,
    fastcgi_split_path_info: 'Regular expression whose two groups become $fastcgi_script_name and $fastcgi_path_info.',
  },
  ngx_http_uwsgi_module: {
    ...buffered(uwsgi),
    ...tlsClientSummaries(uwsgi),
    uwsgi_modifier1: 'First modifier byte of the uwsgi packet, which tells the server the kind of application.',
    uwsgi_modifier2: 'Second modifier byte of the uwsgi packet; its meaning depends on the first.',
    uwsgi_param: 'Sends a parameter to the uwsgi server; one of these here drops all inherited ones.',
    uwsgi_pass: 'Passes requests to a uwsgi server; the suwsgi:// scheme adds TLS.',
    uwsgi_string: 'Appends a string to the uwsgi packet, for modifiers that carry code or a command; undocumented.',
  },
  ngx_http_scgi_module: {
    ...buffered(scgi),
    scgi_param: 'Sends a parameter to the SCGI server; one of these here drops all inherited ones.',
    scgi_pass: 'Passes requests to an SCGI server, by address, socket or upstream.',
  },
  ngx_http_grpc_module: {
    ...connectionSummaries(grpc),
    ...requestSummaries(grpc),
    ...socketBufferSummaries(grpc),
    ...responseSummaries(grpc),
    ...tlsClientSummaries(grpc),
    grpc_pass: 'Passes requests to a gRPC server; grpcs:// adds TLS, and the client must speak HTTP/2.',
    grpc_set_header: 'Sets a request header for the gRPC server; one of these here drops all inherited ones.',
  },
  ngx_http_memcached_module: {
    ...connectionSummaries(memcached),
    ...requestSummaries(memcached),
    memcached_gzip_flag: 'Bit of the stored flags that marks a value as gzip-compressed, so that the header is set.',
    memcached_pass: 'Answers from a memcached server; the key must be put into $memcached_key first.',
  },
  ngx_http_tunnel_module: {
    ...connectionSummaries(tunnel),
    ...requestSummaries(tunnel),
    ...socketBufferSummaries(tunnel),
    tunnel_buffer_size: 'Size of the buffer that data passes through, in each direction.',
    tunnel_pass: 'Answers CONNECT and tunnels to the named address; restrict it, or this is an open proxy.',
    tunnel_read_timeout: 'How long the tunnel may carry nothing in either direction before it is closed.',
    tunnel_send_lowat: SEND_LOWAT,
    tunnel_send_timeout: 'How long the other end may take between two writes before the tunnel is closed.',
  },
};

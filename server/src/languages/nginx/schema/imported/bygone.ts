// Imported by tools/import-nginx.ts; do not edit, curated facts stand beside this folder.
// Origin: command tables of nginx 1.31.5 and 1.22.1, the releases of github.com/nginx/nginx,
// @nginx/reference-lib 1.1.41 and github.com/nginx/nginx.org (2-clause BSD and Apache-2.0).
import type { BygoneDirective } from './types.ts';

/** Directives that left nginx before 1.22, for configurations of that age. */
export const bygoneDirectives: readonly BygoneDirective[] = [
  { name: 'connections', module: 'core', removed: '1.9.1' },
  { name: 'rtsig_overflow_events', module: 'core', removed: '1.9.0' },
  { name: 'rtsig_overflow_test', module: 'core', removed: '1.9.0' },
  { name: 'rtsig_overflow_threshold', module: 'core', removed: '1.9.0' },
  { name: 'rtsig_signo', module: 'core', removed: '1.9.0' },
  { name: 'thread_stack_size', module: 'core', removed: '1.9.0' },
  { name: 'worker_rlimit_sigpending', module: 'core', removed: '1.9.0' },
  { name: 'worker_threads', module: 'core', removed: '1.9.0' },
  { name: 'addtion_types', module: 'ngx_http_addition_module', removed: '0.8.16' },
  { name: 'fastcgi_upstream_fail_timeout', module: 'ngx_http_fastcgi_module', removed: '0.8.38' },
  { name: 'fastcgi_upstream_max_fails', module: 'ngx_http_fastcgi_module', removed: '0.8.38' },
  { name: 'memcached_upstream_fail_timeout', module: 'ngx_http_memcached_module', removed: '0.8.38' },
  { name: 'memcached_upstream_max_fails', module: 'ngx_http_memcached_module', removed: '0.8.38' },
  {
    name: 'open_file_cache_retest',
    module: 'ngx_http_core_module',
    removed: '1.9.1',
    replacement: 'open_file_cache_valid',
  },
  {
    name: 'optimize_server_names',
    module: 'ngx_http_core_module',
    removed: '1.9.1',
    replacement: 'server_name_in_redirect',
  },
  { name: 'proxy_upstream_fail_timeout', module: 'ngx_http_proxy_module', removed: '0.8.38' },
  { name: 'proxy_upstream_max_fails', module: 'ngx_http_proxy_module', removed: '0.8.38' },
  { name: 'satisfy_any', module: 'ngx_http_core_module', removed: '1.9.1', replacement: 'satisfy' },
  { name: 'secure_link_expires', module: 'ngx_http_secure_link_module', removed: '0.8.51' },
  { name: 'spdy_chunk_size', module: 'ngx_http_v2_module', removed: '1.19.7' },
  { name: 'spdy_headers_comp', module: 'ngx_http_v2_module', removed: '1.19.7' },
  { name: 'spdy_keepalive_timeout', module: 'ngx_http_v2_module', removed: '1.19.7' },
  { name: 'spdy_max_concurrent_streams', module: 'ngx_http_v2_module', removed: '1.19.7' },
  { name: 'spdy_pool_size', module: 'ngx_http_v2_module', removed: '1.19.7' },
  { name: 'spdy_recv_buffer_size', module: 'ngx_http_v2_module', removed: '1.19.7' },
  { name: 'spdy_recv_timeout', module: 'ngx_http_v2_module', removed: '1.19.7' },
  { name: 'spdy_streams_index_size', module: 'ngx_http_v2_module', removed: '1.19.7' },
  { name: 'imap', module: 'ngx_mail_core_module', removed: '1.9.1' },
  { name: 'so_keepalive', module: 'ngx_mail_core_module', removed: '1.9.1' },
];

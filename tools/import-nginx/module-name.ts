/** Which part of nginx a module serves; a name means one thing within one family and another in the next. */
export type Family = 'core' | 'http' | 'mail' | 'stream';

/** Source files whose directives upstream documents under another module than the file's own name. */
const DOCUMENTED_UNDER: Readonly<Record<string, string>> = {
  ngx_http: 'ngx_http_core_module',
  ngx_http_variables: 'ngx_http_core_module',
  ngx_http_copy_filter_module: 'ngx_http_core_module',
  ngx_http_try_files_module: 'ngx_http_core_module',
  ngx_http_postpone_filter_module: 'ngx_http_core_module',
  ngx_http_upstream: 'ngx_http_upstream_module',
  ngx_mail: 'ngx_mail_core_module',
  ngx_stream: 'ngx_stream_core_module',
  ngx_stream_variables: 'ngx_stream_core_module',
  ngx_stream_upstream: 'ngx_stream_upstream_module',
  ngx_event_quic_bpf: 'ngx_http_v3_module',
  ngx_http_image_filter_module: 'ngx_http_image_filter_module',
  ngx_google_perftools_module: 'ngx_google_perftools_module',
};

/**
 * The documentation's name of the module whose source is `file` (a path in nginx's tree):
 * `src/http/modules/ngx_http_gzip_filter_module.c` is `ngx_http_gzip_module`, everything outside http, mail and stream
 * is `core`.
 */
export function moduleOfFile(file: string): string {
  const base = (file.split('/').at(-1) ?? file).replace(/\.(c|xs)$/, '');
  const special = DOCUMENTED_UNDER[base];
  if (special) return special;
  if (!/^ngx_(http|mail|stream)_/.test(base)) return 'core';
  return base.replace(/_filter_module$/, '_module').replace(/^(ngx_(?:http|stream)_upstream)_\w+_module$/, '$1_module');
}

/** The family of a module by its documented name. */
export function familyOf(module: string): Family {
  const family = /^ngx_(http|mail|stream)_/.exec(module)?.[1];
  return family === 'http' || family === 'mail' || family === 'stream' ? family : 'core';
}

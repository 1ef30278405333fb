import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const xss: ThirdPartyModule = {
  module: 'ngx_http_xss_filter_module',
  docs: 'https://github.com/openresty/xss-nginx-module',
  directives: [
    {
      name: 'xss_get',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Wraps answers to GET in a function call, for JSONP.',
    },
    {
      name: 'xss_callback_arg',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Argument that names the function.',
    },
    {
      name: 'xss_input_types',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'Content types that are wrapped.',
    },
    {
      name: 'xss_check_status',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether only answers with 200 or 201 are wrapped.',
    },
    {
      name: 'xss_override_status',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether the status code is turned into 200.',
    },
    {
      name: 'xss_output_type',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'Content type of the wrapped answer.',
    },
  ],
  variables: [],
};

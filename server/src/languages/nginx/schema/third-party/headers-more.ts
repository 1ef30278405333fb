import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const headersMore: ThirdPartyModule = {
  module: 'ngx_http_headers_more_filter_module',
  package: 'libnginx-mod-http-headers-more-filter',
  docs: 'https://github.com/openresty/headers-more-nginx-module',
  directives: [
    {
      name: 'more_set_headers',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'Sets response headers, on errors too, even those nginx makes itself such as Server.',
    },
    {
      name: 'more_clear_headers',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'Removes response headers; a name may end in "*".',
    },
    {
      name: 'more_set_input_headers',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'Sets request headers before they are used further.',
    },
    {
      name: 'more_clear_input_headers',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'Removes request headers before they are used further.',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const subsFilter: ThirdPartyModule = {
  module: 'ngx_http_subs_filter_module',
  package: 'libnginx-mod-http-subs-filter',
  docs: 'https://github.com/yaoweibin/ngx_http_substitutions_filter_module',
  directives: [
    {
      name: 'subs_filter',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: null },
      summary: 'Replaces strings or regular expressions in answers; the backend has to send them uncompressed.',
    },
    {
      name: 'subs_filter_bypass',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Conditions under which nothing is replaced.',
    },
    {
      name: 'subs_filter_types',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Content types in which is replaced besides text/html.',
    },
    {
      name: 'subs_line_buffer_size',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 2 },
      summary: 'Longest line that is looked at as a whole.',
    },
    {
      name: 'subs_buffers',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 2 },
      summary: 'Number and size of the buffers for replaced output.',
    },
  ],
  variables: [],
};

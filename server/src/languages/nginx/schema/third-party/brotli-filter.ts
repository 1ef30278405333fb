import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const brotliFilter: ThirdPartyModule = {
  module: 'ngx_http_brotli_filter_module',
  package: 'libnginx-mod-http-brotli-filter',
  docs: 'https://github.com/google/ngx_brotli',
  directives: [
    {
      name: 'brotli',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Compresses answers with Brotli for clients that take it, in place of gzip.',
    },
    {
      name: 'brotli_buffers',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 2 },
      summary: 'Number and size of the buffers for compressed output; obsolete and ignored.',
    },
    {
      name: 'brotli_types',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Content types that are compressed besides text/html.',
    },
    {
      name: 'brotli_comp_level',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Effort of compression from 0 to 11; 4 to 6 suits answers made on the fly.',
    },
    {
      name: 'brotli_window',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Window that compression looks back in.',
    },
    {
      name: 'brotli_min_length',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Answers smaller than this stay as they are.',
    },
  ],
  variables: [{ name: 'brotli_ratio', summary: 'How many times smaller compression made the answer.' }],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const zstdFilter: ThirdPartyModule = {
  module: 'ngx_http_zstd_filter_module',
  docs: 'https://github.com/tokers/zstd-nginx-module',
  directives: [
    {
      name: 'zstd',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Compresses answers with Zstandard for clients that take it.',
    },
    {
      name: 'zstd_comp_level',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Effort of compression.',
    },
    {
      name: 'zstd_types',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Content types that are compressed besides text/html.',
    },
    {
      name: 'zstd_buffers',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 2 },
      summary: 'Number and size of the buffers for compressed output.',
    },
    {
      name: 'zstd_min_length',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Answers smaller than this stay as they are.',
    },
    {
      name: 'zstd_dict_file',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Dictionary that compression starts from; clients need the same.',
    },
  ],
  variables: [{ name: 'zstd_ratio', summary: 'How many times smaller compression made the answer.' }],
};

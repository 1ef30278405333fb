import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const zstdStatic: ThirdPartyModule = {
  module: 'ngx_http_zstd_static_module',
  docs: 'https://github.com/tokers/zstd-nginx-module',
  directives: [
    {
      name: 'zstd_static',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Serves FILE.zst in place of FILE where the client takes Zstandard, or to everyone with "always".',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const brotliStatic: ThirdPartyModule = {
  module: 'ngx_http_brotli_static_module',
  package: 'libnginx-mod-http-brotli-static',
  docs: 'https://github.com/google/ngx_brotli',
  directives: [
    {
      name: 'brotli_static',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Serves FILE.br in place of FILE where the client takes Brotli, or to everyone with "always".',
    },
  ],
  variables: [],
};

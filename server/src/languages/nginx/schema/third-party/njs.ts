import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const njs: ThirdPartyModule = {
  module: 'ngx_http_js_module',
  package: 'libnginx-mod-http-js',
  docs: 'https://github.com/nginx/njs',
  directives: [
    {
      name: 'js_context_reuse_max_size',
      contexts: ['http', 'http.server', 'http.location'],
      summary: 'How large a QuickJS context may have grown and still be reused.',
    },
  ],
  variables: [],
};

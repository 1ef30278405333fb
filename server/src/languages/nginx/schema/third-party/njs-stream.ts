import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const njsStream: ThirdPartyModule = {
  module: 'ngx_stream_js_module',
  package: 'libnginx-mod-stream-js',
  docs: 'https://github.com/nginx/njs',
  directives: [
    {
      name: 'js_context_reuse_max_size',
      contexts: ['stream', 'stream.server'],
      summary: 'How large a QuickJS context may have grown and still be reused.',
    },
  ],
  variables: [],
};

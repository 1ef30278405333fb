import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const ndk: ThirdPartyModule = {
  module: 'ndk_http_module',
  package: 'libnginx-mod-http-ndk',
  docs: 'https://github.com/vision5/ngx_devel_kit',
  directives: [
    {
      name: 'upstream_list',
      contexts: ['http', 'http.server'],
      arguments: { min: 2, max: null },
      summary: 'Names a list of upstreams for modules that pick one by hash.',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const dynamicUpstream: ThirdPartyModule = {
  module: 'ngx_dynamic_upstream_module',
  docs: 'https://github.com/cubicdaiya/ngx_dynamic_upstream',
  directives: [
    {
      name: 'dynamic_upstream',
      contexts: ['http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Changes servers of an upstream by requests to this location; guard it.',
    },
  ],
  variables: [],
};

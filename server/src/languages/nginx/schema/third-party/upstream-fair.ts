import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const upstreamFair: ThirdPartyModule = {
  module: 'ngx_http_upstream_fair_module',
  package: 'libnginx-mod-http-upstream-fair',
  docs: 'https://github.com/gnosek/nginx-upstream-fair',
  directives: [
    {
      name: 'fair',
      contexts: ['http.upstream'],
      arguments: { min: 0, max: null },
      summary: 'Picks the least busy server of the upstream.',
    },
    {
      name: 'upstream_fair_shm_size',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Shared memory that the load of servers is kept in.',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const upsync: ThirdPartyModule = {
  module: 'ngx_http_upsync_module',
  docs: 'https://github.com/weibocom/nginx-upsync-module',
  directives: [
    {
      name: 'upsync',
      contexts: ['http.upstream'],
      arguments: { min: 1, max: null },
      summary: 'Keeps the servers of an upstream in step with Consul or etcd.',
    },
    {
      name: 'upsync_lb',
      contexts: ['http.upstream'],
      arguments: { min: 1, max: 1 },
      summary: 'Balancing method that the synchronised servers are used with.',
    },
    {
      name: 'upsync_dump_path',
      contexts: ['http.upstream'],
      arguments: { min: 1, max: 1 },
      summary: 'File that the servers are saved to, for the next start.',
    },
    {
      name: 'upstream_show',
      contexts: ['http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Lists the servers of an upstream in this location.',
    },
  ],
  variables: [],
};

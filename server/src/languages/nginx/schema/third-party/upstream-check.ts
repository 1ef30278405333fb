import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const upstreamCheck: ThirdPartyModule = {
  module: 'ngx_http_upstream_check_module',
  docs: 'https://github.com/yaoweibin/nginx_upstream_check_module',
  directives: [
    {
      name: 'check',
      contexts: ['http.upstream'],
      arguments: { min: 1, max: null },
      summary: 'Asks the servers of the upstream at an interval whether they are well.',
    },
    {
      name: 'check_keepalive_requests',
      contexts: ['http.upstream'],
      arguments: { min: 1, max: 1 },
      summary: 'How many checks go over one connection.',
    },
    {
      name: 'check_http_send',
      contexts: ['http.upstream'],
      arguments: { min: 1, max: 1 },
      summary: 'Request that a check sends.',
    },
    {
      name: 'check_http_expect_alive',
      contexts: ['http.upstream'],
      arguments: { min: 1, max: null },
      summary: 'Classes of status codes that count as well.',
    },
    {
      name: 'check_fastcgi_param',
      contexts: ['http.upstream'],
      arguments: { min: 2, max: 2 },
      summary: 'Parameter that a FastCGI check sends.',
    },
    {
      name: 'check_shm_size',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Shared memory that the results are kept in.',
    },
    {
      name: 'check_status',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 0, max: 1 },
      summary: 'Shows the results in this location; keep it closed to the public.',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const davExt: ThirdPartyModule = {
  module: 'ngx_http_dav_ext_module',
  package: 'libnginx-mod-http-dav-ext',
  docs: 'https://github.com/arut/nginx-dav-ext-module',
  directives: [
    {
      name: 'dav_ext_methods',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Further WebDAV methods that are allowed: PROPFIND, OPTIONS, LOCK, UNLOCK.',
    },
    {
      name: 'dav_ext_lock_zone',
      contexts: ['http'],
      arguments: { min: 1, max: 2 },
      summary: 'Shared memory that locks live in, and how long they last.',
    },
    {
      name: 'dav_ext_lock',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Uses locks of this zone in the location.',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const sticky: ThirdPartyModule = {
  module: 'ngx_http_sticky_module',
  docs: 'https://github.com/Refinitiv/nginx-sticky-module-ng',
  directives: [
    {
      name: 'sticky',
      contexts: ['http.upstream'],
      arguments: { min: 0, max: null },
      summary: 'Keeps a client with the server it first got, by a cookie.',
    },
    {
      name: 'sticky_no_fallback',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 0, max: 0 },
      summary: "Answers 502 rather than picking another server when the client's own is down.",
    },
    {
      name: 'sticky_hide_cookie',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Keeps the cookie of another backend from being passed on.',
    },
  ],
  variables: [],
};

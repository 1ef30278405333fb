import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const geoip2Http: ThirdPartyModule = {
  module: 'ngx_http_geoip2_module',
  package: 'libnginx-mod-http-geoip2',
  docs: 'https://github.com/leev/ngx_http_geoip2_module',
  directives: [
    {
      name: 'geoip2',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      block: 'values',
      summary: 'Opens a MaxMind DB and sets variables from what it says of an address.',
    },
    {
      name: 'geoip2_proxy',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Proxies whose X-Forwarded-For is believed when an address is looked up.',
    },
    {
      name: 'geoip2_proxy_recursive',
      contexts: ['http'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether the search goes back through X-Forwarded-For past every trusted proxy.',
    },
  ],
  variables: [],
};

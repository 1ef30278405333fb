import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const geoip2Stream: ThirdPartyModule = {
  module: 'ngx_stream_geoip2_module',
  package: 'libnginx-mod-stream-geoip2',
  docs: 'https://github.com/leev/ngx_http_geoip2_module',
  directives: [
    {
      name: 'geoip2',
      contexts: ['stream'],
      arguments: { min: 1, max: 1 },
      block: 'values',
      summary: 'Opens a MaxMind DB and sets variables from what it says of an address.',
    },
  ],
  variables: [],
};

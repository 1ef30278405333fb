import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const accounting: ThirdPartyModule = {
  module: 'ngx_http_accounting_module',
  docs: 'https://github.com/Lax/traffic-accounting-nginx-module',
  directives: [
    {
      name: 'accounting',
      contexts: ['http', 'stream'],
      arguments: { min: 1, max: 1 },
      summary: 'Counts traffic by id and logs the sums.',
    },
    {
      name: 'accounting_interval',
      contexts: ['http', 'stream'],
      arguments: { min: 1, max: 1 },
      summary: 'How often the sums are logged.',
    },
    {
      name: 'accounting_perturb',
      contexts: ['http', 'stream'],
      arguments: { min: 1, max: 1 },
      summary: 'Spreads logging by workers in time.',
    },
    {
      name: 'accounting_log',
      contexts: ['http', 'stream'],
      arguments: { min: 1, max: null },
      summary: 'Where the sums are logged.',
    },
    {
      name: 'accounting_id',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if', 'stream', 'stream.server'],
      arguments: { min: 1, max: 1 },
      summary: 'Id that the traffic of this place is counted under.',
    },
  ],
  variables: [],
};

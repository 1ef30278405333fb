import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const logIf: ThirdPartyModule = {
  module: 'ngx_http_aclog_bypass_module',
  docs: 'https://github.com/cfsego/ngx_log_if',
  directives: [
    {
      name: 'access_log_bypass_if',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Condition under which a request is not logged; access_log has if= today.',
    },
  ],
  variables: [],
};

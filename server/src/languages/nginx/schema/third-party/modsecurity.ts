import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const modsecurity: ThirdPartyModule = {
  module: 'ngx_http_modsecurity_module',
  package: 'libnginx-mod-http-modsecurity',
  docs: 'https://github.com/owasp-modsecurity/ModSecurity-nginx',
  directives: [
    {
      name: 'modsecurity',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Runs the ModSecurity firewall on requests of this place.',
    },
    {
      name: 'modsecurity_rules',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'ModSecurity rules, right in the configuration.',
    },
    {
      name: 'modsecurity_rules_file',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'File of ModSecurity rules.',
    },
    {
      name: 'modsecurity_rules_remote',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 2 },
      summary: 'Key and URL of rules that are fetched when the configuration is read.',
    },
    {
      name: 'modsecurity_transaction_id',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Id that ModSecurity logs the request under; $request_id ties it to the access log.',
    },
    { name: 'modsecurity_use_error_log', summary: "Whether ModSecurity writes to nginx's error log as well." },
  ],
  variables: [],
};

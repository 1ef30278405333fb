import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const authPam: ThirdPartyModule = {
  module: 'ngx_http_auth_pam_module',
  package: 'libnginx-mod-http-auth-pam',
  docs: 'https://github.com/sto/ngx_http_auth_pam_module',
  directives: [
    {
      name: 'auth_pam',
      contexts: ['http', 'http.server', 'http.location', 'http.limit_except'],
      arguments: { min: 1, max: 1 },
      summary: 'Asks for user name and password, under this realm, and has PAM check them.',
    },
    {
      name: 'auth_pam_service_name',
      contexts: ['http', 'http.server', 'http.location', 'http.limit_except'],
      arguments: { min: 1, max: 1 },
      summary: 'PAM service, a file in /etc/pam.d, that checks the password.',
    },
    {
      name: 'auth_pam_set_pam_env',
      contexts: ['http', 'http.server', 'http.location', 'http.limit_except'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Gives PAM modules host and URI of the request in their environment.',
    },
  ],
  variables: [],
};

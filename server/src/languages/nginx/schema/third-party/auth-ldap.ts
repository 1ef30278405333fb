import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const authLdap: ThirdPartyModule = {
  module: 'ngx_http_auth_ldap_module',
  docs: 'https://github.com/kvspb/nginx-auth-ldap',
  directives: [
    {
      name: 'ldap_server',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      block: 'values',
      summary: 'Declares an LDAP server, with its URL and the account that searches.',
    },
    {
      name: 'auth_ldap_cache_enabled',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Whether results of logins are cached.',
    },
    {
      name: 'auth_ldap_cache_expiration_time',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'How long results of logins are cached.',
    },
    {
      name: 'auth_ldap_cache_size',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'How many results of logins are cached.',
    },
    {
      name: 'auth_ldap_servers_size',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'How many LDAP servers may be declared.',
    },
    {
      name: 'auth_ldap',
      contexts: ['http', 'http.server', 'http.location', 'http.limit_except'],
      arguments: { min: 1, max: 1 },
      summary: 'Asks for user name and password, under this realm, and has LDAP check them.',
    },
    {
      name: 'auth_ldap_servers',
      contexts: ['http', 'http.server', 'http.location', 'http.limit_except'],
      arguments: { min: 0, max: null },
      summary: 'LDAP servers that check the password, tried in turn.',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const spnego: ThirdPartyModule = {
  module: 'ngx_http_auth_spnego_module',
  docs: 'https://github.com/stnoonan/spnego-http-auth-nginx-module',
  directives: [
    { name: 'auth_gss', summary: 'Asks for Kerberos authentication by SPNEGO.' },
    {
      name: 'auth_gss_zone_name',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Shared memory for credentials of constrained delegation.',
    },
    { name: 'auth_gss_realm', summary: 'Kerberos realm.' },
    { name: 'auth_gss_keytab', summary: "File of the service's keys; readable by workers alone." },
    { name: 'auth_gss_service_ccache', summary: 'Credential cache of the service, for constrained delegation.' },
    { name: 'auth_gss_service_name', summary: 'Kerberos name of the service, such as HTTP/www.example.org.' },
    { name: 'auth_gss_format_full', summary: 'Whether $remote_user keeps the realm.' },
    { name: 'auth_gss_force_realm', summary: 'Puts the realm onto user names that come with another.' },
    {
      name: 'auth_gss_allow_basic_fallback',
      summary: 'Whether Basic authentication is offered too; the password travels readable without TLS.',
    },
    { name: 'auth_gss_authorized_principal', summary: 'Principals that are let in.' },
    { name: 'auth_gss_authorized_principal_regex', summary: 'Regular expressions of principals that are let in.' },
    { name: 'auth_gss_map_to_local', summary: 'Maps principals to local user names.' },
    { name: 'auth_gss_delegate_credentials', summary: 'Hands credentials on to backends by $krb5_cc_name.' },
    { name: 'auth_gss_constrained_delegation', summary: 'Whether delegation is limited to certain services.' },
  ],
  variables: [{ name: 'krb5_cc_name', summary: 'File with the delegated credentials.' }],
};

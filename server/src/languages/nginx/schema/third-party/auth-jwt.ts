import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const authJwt: ThirdPartyModule = {
  module: 'ngx_http_auth_jwt_module (TeslaGov)',
  docs: 'https://github.com/TeslaGov/ngx-http-auth-jwt-module',
  directives: [
    {
      name: 'auth_jwt_loginurl',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Where clients without a valid token are sent.',
    },
    {
      name: 'auth_jwt_key',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Key, in hexadecimal digits or PEM, that signatures are checked with.',
    },
    {
      name: 'auth_jwt_enabled',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Whether a valid token is asked for.',
    },
    {
      name: 'auth_jwt_redirect',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether clients without a valid token are sent to the login page.',
    },
    {
      name: 'auth_jwt_location',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Header or cookie that carries the token.',
    },
    {
      name: 'auth_jwt_algorithm',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Algorithm that tokens must be signed with.',
    },
    {
      name: 'auth_jwt_validate_sub',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether the token needs a subject.',
    },
    {
      name: 'auth_jwt_extract_var_claims',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Claims that are copied into variables.',
    },
    {
      name: 'auth_jwt_extract_request_claims',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Claims that are copied into request headers.',
    },
    {
      name: 'auth_jwt_extract_response_claims',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Claims that are copied into response headers.',
    },
    {
      name: 'auth_jwt_keyfile_path',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'File of the key.',
    },
    {
      name: 'auth_jwt_use_keyfile',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether the key is read from a file.',
    },
  ],
  variables: [],
};

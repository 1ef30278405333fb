import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const encryptedSession: ThirdPartyModule = {
  module: 'ngx_http_encrypted_session_module',
  docs: 'https://github.com/openresty/encrypted-session-nginx-module',
  directives: [
    {
      name: 'encrypted_session_key',
      contexts: ['http', 'http.server', 'http.location', 'http.server.if', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Key of 32 bytes that session values are encrypted with; keep it secret and your own.',
    },
    {
      name: 'encrypted_session_iv',
      contexts: ['http', 'http.server', 'http.location', 'http.server.if', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Initialisation vector of up to 16 bytes for session values.',
    },
    {
      name: 'encrypted_session_expires',
      contexts: ['http', 'http.server', 'http.location', 'http.server.if', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'How long an encrypted session value is good.',
    },
    {
      name: 'set_encrypt_session',
      contexts: ['http', 'http.server', 'http.location', 'http.server.if', 'http.location.if'],
      arguments: { min: 1, max: 2 },
      summary: 'Sets a variable to the encrypted form of a value, with its time of expiry.',
    },
    {
      name: 'set_decrypt_session',
      contexts: ['http', 'http.server', 'http.location', 'http.server.if', 'http.location.if'],
      arguments: { min: 1, max: 2 },
      summary: 'Sets a variable to the decrypted value, or to nothing if it expired or was changed.',
    },
  ],
  variables: [],
};

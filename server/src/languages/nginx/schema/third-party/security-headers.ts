import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const securityHeaders: ThirdPartyModule = {
  module: 'ngx_http_security_headers_module',
  docs: 'https://github.com/GetPageSpeed/ngx_security_headers',
  directives: [
    {
      name: 'security_headers',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Adds the usual security headers to answers with one switch.',
    },
    {
      name: 'hide_server_tokens',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Removes the Server header and others that tell what software runs.',
    },
    {
      name: 'security_headers_hsts_preload',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Adds the preload word to Strict-Transport-Security.',
    },
    {
      name: 'security_headers_xss',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Value of X-XSS-Protection.',
    },
    {
      name: 'security_headers_frame',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Value of X-Frame-Options.',
    },
    {
      name: 'security_headers_referrer_policy',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Value of Referrer-Policy.',
    },
    {
      name: 'security_headers_text_types',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Content types that headers about documents are added to.',
    },
    {
      name: 'security_headers_corp',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Value of Cross-Origin-Resource-Policy.',
    },
    {
      name: 'security_headers_coop',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Value of Cross-Origin-Opener-Policy.',
    },
    {
      name: 'security_headers_coep',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Value of Cross-Origin-Embedder-Policy.',
    },
  ],
  variables: [],
};

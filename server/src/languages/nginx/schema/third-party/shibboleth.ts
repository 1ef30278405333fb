import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const shibboleth: ThirdPartyModule = {
  module: 'ngx_http_shibboleth_module',
  docs: 'https://github.com/nginx-shib/nginx-http-shibboleth',
  directives: [
    {
      name: 'shib_request',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Asks the Shibboleth authoriser by a subrequest.',
    },
    {
      name: 'shib_request_set',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 2 },
      summary: 'Sets a variable from the answer of the authoriser.',
    },
    {
      name: 'shib_request_use_headers',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Copies attributes into request headers; clear what clients send under these names.',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const ct: ThirdPartyModule = {
  module: 'ngx_http_ssl_ct_module',
  docs: 'https://github.com/grahamedgecombe/nginx-ct',
  directives: [
    { name: 'ssl_ct', summary: 'Sends signed certificate timestamps in the TLS handshake.' },
    { name: 'ssl_ct_static_scts', summary: 'Directory of signed certificate timestamps for a certificate.' },
  ],
  variables: [],
};

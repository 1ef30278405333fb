import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const pagespeed: ThirdPartyModule = {
  module: 'ngx_pagespeed',
  docs: 'https://github.com/apache/incubator-pagespeed-ngx',
  directives: [
    {
      name: 'pagespeed',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 5 },
      summary: 'One setting of PageSpeed, such as on, a filter or FileCachePath; no longer developed.',
    },
  ],
  variables: [],
};

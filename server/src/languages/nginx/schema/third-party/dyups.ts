import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const dyups: ThirdPartyModule = {
  module: 'ngx_http_dyups_module',
  docs: 'https://github.com/yzprofile/ngx_http_dyups_module',
  directives: [
    {
      name: 'dyups_interface',
      contexts: ['http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Changes whole upstreams by requests to this location; guard it.',
    },
    { name: 'dyups_read_msg_timeout', summary: 'How often workers look for changes that others made.' },
    {
      name: 'dyups_shm_zone_size',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Shared memory for passing changes on to other workers.',
    },
    { name: 'dyups_upstream_conf', summary: 'File that upstreams are read from at the start.' },
    { name: 'dyups_trylock', summary: 'Whether a change fails rather than waits while another is made.' },
  ],
  variables: [{ name: 'dyups_', prefix: true, summary: 'A server of the upstream of this name.' }],
};

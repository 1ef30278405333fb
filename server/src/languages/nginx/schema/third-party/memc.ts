import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const memc: ThirdPartyModule = {
  module: 'ngx_http_memc_module',
  package: 'libnginx-mod-http-memc',
  docs: 'https://github.com/openresty/memc-nginx-module',
  directives: [
    {
      name: 'memc_cmds_allowed',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'Memcached commands that may be used in this location.',
    },
    {
      name: 'memc_pass',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Passes a memcached command, from $memc_cmd or the request method, to a server.',
    },
    {
      name: 'memc_connect_timeout',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'How long connecting to memcached may take.',
    },
    {
      name: 'memc_send_timeout',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'How long memcached may take between two writes.',
    },
    {
      name: 'memc_read_timeout',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'How long memcached may stay silent between two reads.',
    },
    {
      name: 'memc_buffer_size',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Size of the buffer for answers of memcached.',
    },
    {
      name: 'memc_next_upstream',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'In which cases of failure the next memcached server is tried.',
    },
    {
      name: 'memc_upstream_max_fails',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'After how many failures a server is left alone; belongs into the upstream today.',
    },
    {
      name: 'memc_upstream_fail_timeout',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'For how long a failed server is left alone; belongs into the upstream today.',
    },
    {
      name: 'memc_flags_to_last_modified',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Reads the stored flags as time of the last change.',
    },
    {
      name: 'memc_ignore_client_abort',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Goes on with memcached when the client has left.',
    },
  ],
  variables: [
    { name: 'memc_key', summary: 'Key of the memcached command; has to be set.' },
    { name: 'memc_cmd', summary: 'Memcached command; by default from the request method.' },
    { name: 'memc_flags', summary: 'Flags that a value is stored with.' },
    { name: 'memc_flags_as_http_time', summary: 'Stored flags, read as a time.' },
    { name: 'memc_exptime', summary: 'Seconds until a stored value expires.' },
    { name: 'memc_value', summary: 'Value to store; by default the request body.' },
  ],
};

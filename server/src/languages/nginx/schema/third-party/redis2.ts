import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const redis2: ThirdPartyModule = {
  module: 'ngx_http_redis2_module',
  docs: 'https://github.com/openresty/redis2-nginx-module',
  directives: [
    {
      name: 'redis2_query',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'A Redis command with its arguments; several make a pipeline.',
    },
    {
      name: 'redis2_raw_query',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'A Redis command in raw protocol form, with variables.',
    },
    {
      name: 'redis2_raw_queries',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 2, max: 2 },
      summary: 'Several Redis commands in raw protocol form, and how many they are.',
    },
    {
      name: 'redis2_literal_raw_query',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'A Redis command in raw protocol form, without variables.',
    },
    {
      name: 'redis2_pass',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Passes the commands to a Redis server and answers with its raw reply.',
    },
    {
      name: 'redis2_bind',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Chooses the local address for connections to Redis.',
    },
    {
      name: 'redis2_connect_timeout',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'How long connecting to Redis may take.',
    },
    {
      name: 'redis2_send_timeout',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'How long Redis may take between two writes.',
    },
    {
      name: 'redis2_buffer_size',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Size of the buffer for replies of Redis.',
    },
    {
      name: 'redis2_read_timeout',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'How long Redis may stay silent between two reads.',
    },
    {
      name: 'redis2_next_upstream',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'In which cases of failure the next Redis server is tried.',
    },
  ],
  variables: [],
};

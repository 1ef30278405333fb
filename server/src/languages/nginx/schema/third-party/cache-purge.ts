import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const cachePurge: ThirdPartyModule = {
  module: 'ngx_http_cache_purge_module',
  package: 'libnginx-mod-http-cache-purge',
  docs: 'https://github.com/nginx-modules/ngx_cache_purge',
  directives: [
    {
      name: 'fastcgi_cache_purge',
      summary: 'Removes an entry of the FastCGI cache, by method or in a location of its own.',
    },
    {
      name: 'proxy_cache_purge',
      summary: 'Removes an entry of the proxy cache, by method or in a location of its own.',
    },
    { name: 'scgi_cache_purge', summary: 'Removes an entry of the SCGI cache, by method or in a location of its own.' },
    {
      name: 'uwsgi_cache_purge',
      summary: 'Removes an entry of the uwsgi cache, by method or in a location of its own.',
    },
    { name: 'cache_purge_response_type', summary: 'Format of answers to purge requests: HTML, JSON, XML or text.' },
    {
      name: 'cache_purge_background_queue',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Whether large purges are queued and worked off in the background.',
    },
    {
      name: 'cache_purge_queue_size',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'How many purges may wait in the queue.',
    },
    {
      name: 'cache_purge_batch_size',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'How many purges of the queue are worked off in one go.',
    },
    {
      name: 'cache_purge_throttle_ms',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Pause between two batches of the queue.',
    },
    {
      name: 'cache_purge_legacy_status',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Whether missing entries are answered with 412 as of old.',
    },
    {
      name: 'cache_purge_vary_aware',
      contexts: ['http'],
      arguments: { min: 1, max: 1 },
      summary: 'Whether all variants of an entry are removed.',
    },
  ],
  variables: [],
};

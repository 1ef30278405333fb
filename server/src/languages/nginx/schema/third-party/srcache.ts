import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const srcache: ThirdPartyModule = {
  module: 'ngx_http_srcache_filter_module',
  package: 'libnginx-mod-http-srcache-filter',
  docs: 'https://github.com/openresty/srcache-nginx-module',
  directives: [
    {
      name: 'srcache_buffer',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Memory for collecting an answer before it is stored.',
    },
    {
      name: 'srcache_fetch',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 2, max: 3 },
      summary: 'Subrequest that looks a request up in the cache.',
    },
    {
      name: 'srcache_store',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 2, max: 3 },
      summary: 'Subrequest that stores an answer in the cache.',
    },
    {
      name: 'srcache_store_max_size',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Answers larger than this are not stored.',
    },
    {
      name: 'srcache_fetch_skip',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Condition under which the cache is not asked.',
    },
    {
      name: 'srcache_store_skip',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Condition under which the answer is not stored.',
    },
    {
      name: 'srcache_store_statuses',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'Status codes whose answers are stored.',
    },
    {
      name: 'srcache_methods',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Request methods that are cached.',
    },
    {
      name: 'srcache_request_cache_control',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether Cache-Control and Pragma of requests are obeyed.',
    },
    {
      name: 'srcache_store_private',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether answers marked private are stored all the same.',
    },
    {
      name: 'srcache_store_no_store',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether answers marked no-store are stored all the same.',
    },
    {
      name: 'srcache_store_no_cache',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether answers marked no-cache are stored all the same.',
    },
    {
      name: 'srcache_response_cache_control',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether Cache-Control and Expires of answers are obeyed.',
    },
    {
      name: 'srcache_store_hide_header',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Keeps a response header out of what is stored.',
    },
    {
      name: 'srcache_store_pass_header',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Stores a response header that would be left out by default.',
    },
    {
      name: 'srcache_store_ranges',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether answers to range requests are stored.',
    },
    {
      name: 'srcache_ignore_content_encoding',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Stores compressed answers as well; turn compression off at the backend rather.',
    },
    {
      name: 'srcache_header_buffer_size',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Size of the buffer for headers of cached answers.',
    },
    {
      name: 'srcache_max_expire',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Longest time an answer is kept.',
    },
    {
      name: 'srcache_default_expire',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: "How long answers are kept whose headers don't say.",
    },
  ],
  variables: [
    { name: 'srcache_expire', summary: 'Seconds that the answer will be kept.' },
    { name: 'srcache_fetch_status', summary: 'What the look-up did: HIT, MISS or BYPASS.' },
    { name: 'srcache_store_status', summary: 'Whether the answer was stored: STORE or BYPASS.' },
  ],
};

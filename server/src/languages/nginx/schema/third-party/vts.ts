import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const vts: ThirdPartyModule = {
  module: 'ngx_http_vhost_traffic_status_module',
  docs: 'https://github.com/vozlt/nginx-module-vts',
  directives: [
    {
      name: 'vhost_traffic_status',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Counts traffic of this place in the shared zone.',
    },
    {
      name: 'vhost_traffic_status_filter',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether the filters of this place count.',
    },
    {
      name: 'vhost_traffic_status_filter_by_host',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Counts by Host header rather than by the first server name.',
    },
    {
      name: 'vhost_traffic_status_filter_check_duplicate',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Drops filters that say the same thing twice.',
    },
    {
      name: 'vhost_traffic_status_filter_by_set_key',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 2 },
      summary: 'Counts traffic by a key of yours, in groups.',
    },
    {
      name: 'vhost_traffic_status_filter_max_node',
      contexts: ['http'],
      arguments: { min: 1, max: null },
      summary: 'How many nodes filters may make before the oldest are dropped.',
    },
    {
      name: 'vhost_traffic_status_limit',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether the traffic limits of this place apply.',
    },
    {
      name: 'vhost_traffic_status_limit_check_duplicate',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Drops limits that say the same thing twice.',
    },
    {
      name: 'vhost_traffic_status_limit_traffic',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 2 },
      summary: 'Refuses requests once a counter of the server passes a limit.',
    },
    {
      name: 'vhost_traffic_status_limit_traffic_by_set_key',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 3 },
      summary: 'Refuses requests once a counter of a filter passes a limit.',
    },
    {
      name: 'vhost_traffic_status_zone',
      contexts: ['http'],
      arguments: { min: 0, max: 1 },
      summary: 'Shared memory that the counters live in.',
    },
    {
      name: 'vhost_traffic_status_measure_status_codes',
      contexts: ['http'],
      arguments: { min: 0, max: null },
      summary: 'Status codes that are counted one by one.',
    },
    {
      name: 'vhost_traffic_status_dump',
      contexts: ['http'],
      arguments: { min: 1, max: 2 },
      summary: 'File that keeps the counters over restarts, and how often it is written.',
    },
    {
      name: 'vhost_traffic_status_display',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 0, max: 1 },
      summary: 'Shows the counters in this location; keep it closed to the public.',
    },
    {
      name: 'vhost_traffic_status_display_format',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Format of the counters: JSON, HTML, JSONP or Prometheus.',
    },
    {
      name: 'vhost_traffic_status_display_jsonp',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Name of the function in JSONP output.',
    },
    {
      name: 'vhost_traffic_status_display_sum_key',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Name that the sum of all servers is shown under.',
    },
    {
      name: 'vhost_traffic_status_set_by_filter',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 2, max: 2 },
      summary: 'Sets a variable from a counter of a filter.',
    },
    {
      name: 'vhost_traffic_status_average_method',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 2 },
      summary: 'How averages of response times are made, and over which period.',
    },
    {
      name: 'vhost_traffic_status_histogram_buckets',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Limits of the buckets that response times are sorted into.',
    },
    {
      name: 'vhost_traffic_status_bypass_limit',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Leaves this place out of the traffic limits.',
    },
    {
      name: 'vhost_traffic_status_bypass_stats',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Leaves this place out of the counters.',
    },
    {
      name: 'vhost_traffic_status_stats_by_upstream',
      contexts: ['http'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether traffic is counted by upstream as well.',
    },
    {
      name: 'vhost_traffic_status_ignore_status',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Status codes that are not counted.',
    },
  ],
  variables: [{ name: 'vts_', prefix: true, summary: 'One counter of this server, such as vts_request_counter.' }],
};

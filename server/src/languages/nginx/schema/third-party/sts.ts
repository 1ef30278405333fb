import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const sts: ThirdPartyModule = {
  module: 'ngx_http_stream_server_traffic_status_module',
  docs: 'https://github.com/vozlt/nginx-module-sts',
  directives: [
    {
      name: 'stream_server_traffic_status',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Shows counters of stream servers in this place.',
    },
    {
      name: 'stream_server_traffic_status_zone',
      contexts: ['http'],
      arguments: { min: 0, max: 1 },
      summary: 'Shared memory that the counters of stream live in.',
    },
    {
      name: 'stream_server_traffic_status_display',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 0, max: 1 },
      summary: 'Shows the counters of stream in this location; keep it closed to the public.',
    },
    {
      name: 'stream_server_traffic_status_display_format',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Format of the counters: JSON, HTML, JSONP or Prometheus.',
    },
    {
      name: 'stream_server_traffic_status_display_jsonp',
      contexts: ['http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Name of the function in JSONP output.',
    },
    {
      name: 'stream_server_traffic_status_average_method',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 2 },
      summary: 'How averages of session times are made.',
    },
  ],
  variables: [],
};

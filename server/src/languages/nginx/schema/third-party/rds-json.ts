import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const rdsJson: ThirdPartyModule = {
  module: 'ngx_http_rds_json_filter_module',
  docs: 'https://github.com/openresty/rds-json-nginx-module',
  directives: [
    {
      name: 'rds_json',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Turns answers of database modules into JSON.',
    },
    {
      name: 'rds_json_root',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Key that the rows stand under.',
    },
    {
      name: 'rds_json_success_property',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Key that tells whether the query went well.',
    },
    {
      name: 'rds_json_user_property',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 2, max: 2 },
      summary: 'Adds a key and value of yours.',
    },
    {
      name: 'rds_json_errcode_key',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Key that the error code stands under.',
    },
    {
      name: 'rds_json_errstr_key',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Key that the error text stands under.',
    },
    {
      name: 'rds_json_format',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Whether rows are objects or compact arrays.',
    },
    {
      name: 'rds_json_content_type',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Content type of the answer.',
    },
    {
      name: 'rds_json_ret',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 2, max: null },
      summary: 'Answers with this code and text as JSON.',
    },
    {
      name: 'rds_json_buffer_size',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Size of the buffer for the answer.',
    },
  ],
  variables: [],
};

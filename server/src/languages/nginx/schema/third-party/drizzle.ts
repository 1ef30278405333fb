import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const drizzle: ThirdPartyModule = {
  module: 'ngx_http_drizzle_module',
  docs: 'https://github.com/openresty/drizzle-nginx-module',
  directives: [
    {
      name: 'drizzle_server',
      contexts: ['http.upstream'],
      arguments: { min: 1, max: null },
      summary: 'Database server of the upstream, with account and database; protect this file.',
    },
    {
      name: 'drizzle_keepalive',
      contexts: ['http.upstream'],
      arguments: { min: 1, max: null },
      summary: 'How many idle database connections each worker keeps.',
    },
    {
      name: 'drizzle_query',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: null },
      summary: 'SQL that is sent; quote what clients send with set_quote_sql_str.',
    },
    {
      name: 'drizzle_dbname',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Database that the query runs in.',
    },
    {
      name: 'drizzle_pass',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Passes the query to a database upstream.',
    },
    {
      name: 'drizzle_connect_timeout',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'How long connecting to the database may take.',
    },
    {
      name: 'drizzle_send_query_timeout',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'How long sending the query may take.',
    },
    {
      name: 'drizzle_recv_cols_timeout',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'How long columns of the result may take to arrive.',
    },
    {
      name: 'drizzle_recv_rows_timeout',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'How long rows of the result may take to arrive.',
    },
    {
      name: 'drizzle_module_header',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether the answer carries a header of this module.',
    },
    {
      name: 'drizzle_buffer_size',
      contexts: ['http', 'http.server', 'http.location', 'http.location.if'],
      arguments: { min: 1, max: 1 },
      summary: 'Size of the buffer for the result.',
    },
    {
      name: 'drizzle_status',
      contexts: ['http.location', 'http.location.if'],
      arguments: { min: 0, max: 0 },
      summary: 'Shows the state of database connections in this location.',
    },
  ],
  variables: [{ name: 'drizzle_thread_id', summary: 'Id of the database thread that ran the query.' }],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const opentracing: ThirdPartyModule = {
  module: 'ngx_http_opentracing_module',
  docs: 'https://github.com/opentracing-contrib/nginx-opentracing',
  directives: [
    {
      name: 'opentracing',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Traces requests of this place; OpenTracing has ended in favour of OpenTelemetry.',
    },
    {
      name: 'opentracing_trace_locations',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Whether each location gets a span of its own.',
    },
    {
      name: 'opentracing_propagate_context',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Hands the context of the trace on to the proxied server.',
    },
    {
      name: 'opentracing_fastcgi_propagate_context',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Hands the context of the trace on to the FastCGI server.',
    },
    {
      name: 'opentracing_grpc_propagate_context',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Hands the context of the trace on to the gRPC server.',
    },
    {
      name: 'opentracing_operation_name',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Name of the span of a request.',
    },
    {
      name: 'opentracing_location_operation_name',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Name of the span of a location.',
    },
    {
      name: 'opentracing_trust_incoming_span',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Whether the context that clients send is continued.',
    },
    {
      name: 'opentracing_tag',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 2 },
      summary: 'Adds a tag to the span.',
    },
    {
      name: 'opentracing_load_tracer',
      contexts: ['http', 'http.server'],
      arguments: { min: 2, max: 2 },
      summary: 'Library of the tracer and its configuration.',
    },
  ],
  variables: [{ name: 'opentracing_context_', prefix: true, summary: 'One value of the context of the trace.' }],
};

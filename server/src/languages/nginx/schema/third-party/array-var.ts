import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const arrayVar: ThirdPartyModule = {
  module: 'ngx_http_array_var_module',
  docs: 'https://github.com/openresty/array-var-nginx-module',
  directives: [
    {
      name: 'array_split',
      contexts: ['http', 'http.server', 'http.location', 'http.server.if', 'http.location.if'],
      arguments: { min: 2, max: null },
      summary: 'Splits a string at a separator into an array variable.',
    },
    {
      name: 'array_map',
      contexts: ['http', 'http.server', 'http.location', 'http.server.if', 'http.location.if'],
      arguments: { min: 2, max: 3 },
      summary: 'Changes every element of an array by a template with $array_it.',
    },
    {
      name: 'array_map_op',
      contexts: ['http', 'http.server', 'http.location', 'http.server.if', 'http.location.if'],
      arguments: { min: 2, max: 3 },
      summary: 'Applies a set_ directive of another module to every element of an array.',
    },
    {
      name: 'array_join',
      contexts: ['http', 'http.server', 'http.location', 'http.server.if', 'http.location.if'],
      arguments: { min: 2, max: 3 },
      summary: 'Joins the elements of an array to a string.',
    },
  ],
  variables: [{ name: 'array_it', summary: 'The element at hand within array_map.' }],
};

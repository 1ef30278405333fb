import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const formInput: ThirdPartyModule = {
  module: 'ngx_http_form_input_module',
  docs: 'https://github.com/calio/form-input-nginx-module',
  directives: [
    {
      name: 'set_form_input',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 2 },
      summary: 'Sets a variable to a field of a form in the request body.',
    },
    {
      name: 'set_form_input_multi',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 2 },
      summary: 'Sets a variable to all values of a form field, as an array.',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const mrubyStream: ThirdPartyModule = {
  module: 'ngx_stream_mruby_module',
  docs: 'https://github.com/matsumotory/ngx_mruby',
  directives: [
    {
      name: 'mruby_stream_init',
      contexts: ['stream'],
      arguments: { min: 1, max: 1 },
      summary: 'Ruby file that runs whenever the configuration is read.',
    },
    {
      name: 'mruby_stream_init_code',
      contexts: ['stream'],
      arguments: { min: 1, max: 1 },
      summary: 'Ruby code that runs whenever the configuration is read.',
    },
    {
      name: 'mruby_stream_init_worker',
      contexts: ['stream'],
      arguments: { min: 1, max: 1 },
      summary: 'Ruby file that runs when a worker starts.',
    },
    {
      name: 'mruby_stream_init_worker_code',
      contexts: ['stream'],
      arguments: { min: 1, max: 1 },
      summary: 'Ruby code that runs when a worker starts.',
    },
    {
      name: 'mruby_stream_exit_worker',
      contexts: ['stream'],
      arguments: { min: 1, max: 1 },
      summary: 'Ruby file that runs when a worker ends.',
    },
    {
      name: 'mruby_stream_exit_worker_code',
      contexts: ['stream'],
      arguments: { min: 1, max: 1 },
      summary: 'Ruby code that runs when a worker ends.',
    },
    {
      name: 'mruby_stream',
      contexts: ['stream', 'stream.server'],
      arguments: { min: 1, max: 1 },
      summary: 'Ruby file that runs for each connection.',
    },
    {
      name: 'mruby_stream_code',
      contexts: ['stream', 'stream.server'],
      arguments: { min: 1, max: 1 },
      summary: 'Ruby code that runs for each connection.',
    },
    {
      name: 'mruby_stream_server_context_code',
      contexts: ['stream.server'],
      arguments: { min: 1, max: 1 },
      summary: 'Ruby code that runs when the server block is read.',
    },
  ],
  variables: [],
};

import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const proxyConnect: ThirdPartyModule = {
  module: 'ngx_http_proxy_connect_module',
  docs: 'https://github.com/chobits/ngx_http_proxy_connect_module',
  directives: [
    {
      name: 'proxy_connect',
      contexts: ['http.server'],
      arguments: { min: 0, max: 0 },
      summary: 'Answers CONNECT and tunnels to the named host; restrict it, or this is an open proxy.',
    },
    {
      name: 'proxy_connect_allow',
      contexts: ['http.server'],
      arguments: { min: 1, max: null },
      summary: 'Ports that may be tunnelled to.',
    },
    {
      name: 'proxy_connect_data_timeout',
      contexts: ['http', 'http.server'],
      arguments: { min: 1, max: 1 },
      summary: 'How long the tunnel may carry nothing before it is closed.',
    },
    {
      name: 'proxy_connect_read_timeout',
      contexts: ['http', 'http.server'],
      arguments: { min: 1, max: 1 },
      summary: 'How long the other end may stay silent; data_timeout took its place.',
    },
    {
      name: 'proxy_connect_send_timeout',
      contexts: ['http', 'http.server'],
      arguments: { min: 1, max: 1 },
      summary: 'How long the other end may take between two writes; data_timeout took its place.',
    },
    {
      name: 'proxy_connect_connect_timeout',
      contexts: ['http', 'http.server'],
      arguments: { min: 1, max: 1 },
      summary: 'How long connecting to the other end may take.',
    },
    {
      name: 'proxy_connect_send_lowat',
      contexts: ['http', 'http.server'],
      arguments: { min: 1, max: 1 },
      summary: 'Holds back small writes, where the kernel can.',
    },
    {
      name: 'proxy_connect_address',
      contexts: ['http', 'http.server'],
      arguments: { min: 1, max: 1 },
      summary: 'Address to connect to in place of the one the client named.',
    },
    {
      name: 'proxy_connect_bind',
      contexts: ['http', 'http.server'],
      arguments: { min: 1, max: 2 },
      summary: 'Chooses the local address for tunnels.',
    },
    {
      name: 'proxy_connect_response',
      contexts: ['http', 'http.server'],
      arguments: { min: 1, max: 1 },
      summary: 'Text that answers CONNECT when the tunnel stands.',
    },
  ],
  variables: [
    { name: 'connect_addr', summary: 'Address the tunnel goes to.' },
    {
      name: 'proxy_connect_',
      prefix: true,
      summary: 'A timeout or time of the tunnel, such as proxy_connect_connect_time.',
    },
  ],
};

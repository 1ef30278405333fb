import fc, { type Arbitrary } from 'fast-check';

/*
 * The words of generated nginx configurations. They lean towards the edges of what each type admits; whether one is
 * over the edge is for nginx to say.
 */

export const oneOf = (...values: string[]) => fc.constantFrom(...values);

/** Mostly one of `good`, now and then one of `odd`: values that are wrong, or right only in some places. */
export const mostly = (good: readonly string[], odd: readonly string[]): Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: oneOf(...good) }, { weight: 1, arbitrary: oneOf(...odd) });

export const sometimes = <T>(arbitrary: Arbitrary<T>, oneIn: number): Arbitrary<T | undefined> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

export const kinds = {
  flag: mostly(['on', 'off', 'ON', 'Off'], ['yes', '1', 'onn', '$x']),
  size: mostly(['0', '1', '512', '4k', '8K', '10m', '1M'], ['1g', '10q', '-1', '1.5m', '$x', 'm']),
  time: mostly(['0', '5', '30s', '10m', '1h30m', '250ms', '1d', '1w', '1M', '1y'], ['1.5s', '10q', '1m1h', '-1', 's']),
  number: mostly(['1', '5', '100', '1024'], ['0', '-1', 'many', '1k', '65536']),
  level: mostly(['1', '5', '9'], ['0', '10', 'x']),
  path: mostly(
    ['/srv/www', '/srv/a b', 'html', '/srv/$host', '/srv/${host}/x', '/a#b', "/it's"],
    ['/a{b', '/\\$x', '$', ''],
  ),
  file: mostly(['/srv/www', '/srv/a b', 'html', '/a#b', "/it's"], ['/srv/$host', '/a{b', '']),
  text: mostly(
    ['plain', 'two words', 'a;b', '$uri', '${uri}x', '$host$uri', 'q"q', "q'q", 'x{y}'],
    ['', '$nosuch', '$', '${uri'],
  ),
  header: mostly(['X-Test', 'X-Frame-Options', 'Vary', 'X_Odd'], ['', 'a b']),
  code: mostly(['404', '403', '500', '502'], ['200', '99', '1000', 'abc', '499']),
  reply: mostly(['200', '204', '301', '404', '444'], ['99', '1000', 'abc', 'https://example.org/', '/x']),
  url: mostly(['/', '/new', 'https://example.org/', 'https://$host$request_uri', '@named'], ['ftp://x', '', '=']),
  upstream: mostly(
    ['http://127.0.0.1:8080', 'http://unix:/run/a.sock', 'https://example.org', 'http://$host'],
    ['http://127.0.0.1/x/', '127.0.0.1', 'http://', 'http://127.0.0.1:99999', 'ftp://x'],
  ),
  address: mostly(
    ['all', '127.0.0.1', '10.0.0.0/8', '10.0.0.1/8', '::1', '2001:db8::/32', 'unix:'],
    ['300.1.1.1', 'host', '1.1.1.1/33'],
  ),
  buffers: mostly(['4', '8', '16'], ['0', 'x']),
  mime: mostly(['text/css', 'application/json', 'image/svg+xml'], ['*', 'nonsense', 'text/html']),
  expires: mostly(['1y', '-1', 'epoch', 'max', 'off', '@5h', '+1h', '$uri'], ['never', 'modified', '@', '1q']),
  protocol: mostly(['TLSv1.2', 'TLSv1.3', 'TLSv1', 'SSLv3'], ['TLSv1.4', 'tlsv1.2', 'all']),
  port: mostly(
    ['80', '8080', '127.0.0.1:81', '[::]:82', '*:83', 'localhost:84', 'unix:/run/x.sock', '65535'],
    ['65536', '0', '80a', '[::', '$x', '-1'],
  ),
  option: mostly(
    ['default_server', 'reuseport', 'backlog=5', 'proxy_protocol'],
    ['fast', 'backlog=x', 'ssl', 'ipv6only=on'],
  ),
  name: mostly(
    ['example.org', '*.example.org', '_', '""', '~^w+\\.example', '.example.org', '$hostname'],
    ['a.*.b', '~(', '~'],
  ),
  regex: mostly(['^/a', '^/(.*)$', '\\.php$', '^/(?<y>\\d+)/', '[a-z]+', '^/x{2}'], ['^/(x', '*', '']),
  flagword: mostly(['last', 'break', 'redirect', 'permanent'], ['final', 'LAST']),
  referrer: mostly(['none', 'blocked', 'server_names', '*.example.org', '~\\.google\\.'], ['~(', 'a b']),
  logpath: mostly(['off', '/var/log/a.log', 'syslog:server=127.0.0.1', '/var/log/$host.log'], ['', 'syslog:']),
  logformat: mostly(['combined'], ['nosuch', 'buffer=1k']),
  loglevel: mostly(['warn', 'error', 'debug', 'crit'], ['loud', 'warning']),
} satisfies Record<string, Arbitrary<string>>;

export type Kind = keyof typeof kinds;

/** Directives by what follows them; a `?` marks an argument that may be absent, a `*` one that may repeat. */
export const argumentsOf: Readonly<Record<string, string>> = {
  sendfile: 'flag',
  tcp_nodelay: 'flag',
  gzip: 'flag',
  gzip_vary: 'flag',
  autoindex: 'flag',
  etag: 'flag',
  gzip_comp_level: 'level',
  gzip_types: 'mime*',
  gzip_buffers: 'buffers size',
  gzip_min_length: 'size',
  client_max_body_size: 'size',
  client_body_buffer_size: 'size',
  client_body_timeout: 'time',
  send_timeout: 'time',
  keepalive_timeout: 'time time?',
  keepalive_requests: 'number',
  root: 'path',
  index: 'text*',
  expires: 'expires',
  add_header: 'header text',
  default_type: 'mime',
  error_page: 'code url',
  access_log: 'logpath logformat?',
  error_log: 'file loglevel?',
  allow: 'address',
  deny: 'address',
  proxy_set_header: 'header text',
  proxy_read_timeout: 'time',
  proxy_buffers: 'buffers size',
  proxy_buffering: 'flag',
  charset: 'file',
  types_hash_max_size: 'number',
  limit_rate: 'size',
  auth_basic: 'text',
  open_file_cache_valid: 'time',
  server_tokens: 'flag',
  ssl_protocols: 'protocol*',
  ssl_session_timeout: 'time',
  fastcgi_param: 'header text',
  large_client_header_buffers: 'buffers size',
  underscores_in_headers: 'flag',
  proxy_pass: 'upstream',
  return: 'reply url?',
  rewrite: 'regex url flagword?',
  set: 'variable text',
  break: '',
  alias: 'path',
  internal: '',
  try_files: 'path path',
  listen: 'port option?',
  server_name: 'name*',
  valid_referers: 'referrer*',
  stub_status: '',
  merge_slashes: 'flag',
};

export const perServer = [
  'listen',
  'server_name',
  'return',
  'rewrite',
  'set',
  'merge_slashes',
  'underscores_in_headers',
  'valid_referers',
  'break',
];
export const perLocation = [
  'proxy_pass',
  'return',
  'rewrite',
  'set',
  'alias',
  'internal',
  'try_files',
  'stub_status',
  'break',
  'valid_referers',
];
export const strangers = ['no_such_directive', 'worker_connections', 'gzipp'];
export const common = Object.keys(argumentsOf).filter((name) => ![...perServer, ...perLocation].includes(name));

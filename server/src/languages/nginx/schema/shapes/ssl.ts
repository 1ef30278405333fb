import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentShape } from '../shape.ts';
import { number, text } from '../value-types.ts';
import { freeText, orExactly, shifted, sizedZone, suggest } from './types.ts';

/** `shared:name:size`, with a zone’s name that is not empty and a size of eight pages at least. */
function shared(message: string): ValueType {
  const zone = sizedZone();
  return {
    label: 'shared:name:size',
    description: 'A cache that all workers share; 1m holds about 4000 sessions.',
    values: [{ name: 'shared:SSL:10m', summary: 'A cache that all workers share, of 10 megabytes.' }],
    check: (value) =>
      value.startsWith('shared:') ? shifted(zone.check(value.slice(7)), 7) : wholeValue(value, message),
    explain: (value) => zone.explain?.(value.slice(7)),
  };
}

const sharedSessions = shared('the cache must be off, none, builtin, builtin:sessions or shared:name:size');
const sessionCache: ArgumentShape = {
  rest: orExactly(
    {
      off: 'Sessions can’t be taken up again, and clients are told so.',
      none: 'Sessions can’t be taken up again, but clients are not told.',
      builtin: 'A cache of OpenSSL in each worker; it fragments memory.',
    },
    {
      ...sharedSessions,
      check: (value) =>
        /^builtin:./.test(value) ? shifted(number.check(value.slice(8)), 8) : sharedSessions.check(value),
    },
  ),
};

const ocspCache: ArgumentShape = {
  positional: [orExactly({ off: 'Keeps no answers.' }, shared('the cache must be off or shared:name:size'))],
};

/** A name of the protocol that ALPN agrees on. */
const protocolName: ValueType = {
  ...suggest({ ...text, label: 'protocol' }, { h2: 'HTTP/2.', 'http/1.1': 'HTTP/1.1.', h3: 'HTTP/3.' }),
  check: (value) =>
    value.length <= 255 ? undefined : wholeValue(value, 'the name of a protocol has at most 255 bytes'),
};

const command: ArgumentShape = {
  positional: [
    freeText(
      {
        Options: 'Switches such as PrioritizeChaCha or -SessionTicket.',
        Ciphersuites: 'The suites of TLS 1.3.',
        MinProtocol: 'The oldest protocol.',
        MaxProtocol: 'The newest protocol.',
        Groups: 'The groups for the key exchange.',
        SignatureAlgorithms: 'The signature algorithms.',
      },
      'command',
    ),
    freeText({}, 'value'),
  ],
};

/** TLS: the caches and commands that http, stream, mail and the proxies share. */
export const sslShapes: Readonly<Record<string, ArgumentShape>> = {
  ...Object.fromEntries(
    ['http', 'stream', 'mail'].map((family) => [`ngx_${family}_ssl_module/ssl_session_cache`, sessionCache]),
  ),
  ...Object.fromEntries(
    ['http', 'stream', 'mail'].map((family) => [`ngx_${family}_ssl_module/ssl_conf_command`, command]),
  ),
  'ngx_http_ssl_module/ssl_ocsp_cache': ocspCache,
  'ngx_stream_ssl_module/ssl_ocsp_cache': ocspCache,
  'ngx_stream_ssl_module/ssl_alpn': { rest: protocolName },
  'ngx_stream_proxy_module/proxy_ssl_alpn': {
    rest: { ...protocolName, check: (value) => (value.includes('$') ? undefined : protocolName.check(value)) },
  },
  'ngx_http_proxy_module/proxy_ssl_conf_command': command,
  'ngx_http_grpc_module/grpc_ssl_conf_command': command,
  'ngx_http_uwsgi_module/uwsgi_ssl_conf_command': command,
  'ngx_stream_proxy_module/proxy_ssl_conf_command': command,
};

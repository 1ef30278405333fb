import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentReport, ArgumentShape, Parameter } from '../shape.ts';
import { number, seconds, size, text } from '../value-types.ts';
import { address, freeText, integer, parameter, smallSwitch } from './types.ts';

const keepaliveForm = /^([^:]*)(?::([^:]*))?(?::(.*))?$/s;

/** `on`, `off` or `idle:interval:count`, each part of which may be left out, but not all. */
const keepalive: ValueType = {
  label: 'on | off | idle:interval:count',
  description: 'TCP keepalive: on, off, or the idle time, the interval between probes and their number.',
  values: smallSwitch.values!,
  check(value) {
    if (value === 'on' || value === 'off') return undefined;
    const [, idle = '', interval = '', count = ''] = keepaliveForm.exec(value) ?? [];
    const sound =
      [idle, interval].every((part) => part === '' || seconds.check(part) === undefined) &&
      (count === '' || number.check(count) === undefined) &&
      [idle, interval, count].some((part) => /[1-9]/.test(part));
    return sound
      ? undefined
      : wholeValue(value, `"${value}" is neither "on", "off" nor idle:interval:count such as 30m::10`);
  },
};

const bind = parameter('bind', 'Binds this address and port apart even where a wildcard socket covers them.');
const sockets: readonly Parameter[] = [
  parameter('backlog', 'The length of the queue of connections waiting to be accepted.', integer(1)),
  parameter('rcvbuf', 'The socket’s receive buffer (SO_RCVBUF).', size),
  parameter('sndbuf', 'The socket’s send buffer (SO_SNDBUF).', size),
  parameter('ipv6only', 'Whether an IPv6 wildcard socket leaves IPv4 connections alone.', smallSwitch, {
    default: 'on',
  }),
  parameter('so_keepalive', 'TCP keepalive of accepted connections.', keepalive, { since: '1.1.11' }),
  parameter('multipath', 'Accepts Multipath TCP (MPTCP) connections.', undefined, { since: '1.29.7' }),
];
const tuning: readonly Parameter[] = [
  parameter('setfib', 'The routing table of the socket (FreeBSD).', number, { since: '0.8.44' }),
  parameter('fastopen', 'Enables TCP Fast Open; the number limits the queue of unfinished handshakes.', number, {
    since: '1.5.8',
  }),
  parameter('accept_filter', 'The accept filter of the socket, such as dataready or httpready (FreeBSD).', text),
  parameter('deferred', 'Accepts a connection only once data has arrived (TCP_DEFER_ACCEPT).'),
  parameter(
    'reuseport',
    'Gives each worker process its own socket, between which the kernel spreads connections.',
    undefined,
    {
      since: '1.9.1',
    },
  ),
];
const ssl = parameter('ssl', 'Every connection to this port speaks TLS.');
const proxyProtocol = parameter('proxy_protocol', 'Every connection begins with a PROXY protocol header.');

const httpParameters: readonly Parameter[] = [
  ssl,
  parameter('default_server', 'This server answers requests for this port whose host no server_name matches.'),
  parameter('quic', 'This port speaks QUIC, which carries HTTP/3.', undefined, { since: '1.25.0' }),
  parameter('http2', 'This port speaks HTTP/2; newer releases have the directive "http2 on".', undefined, {
    since: '1.9.5',
    deprecated: '1.25.1',
  }),
  { ...proxyProtocol, since: '1.5.12' },
  parameter('default', 'The former name of default_server.', undefined, { deprecated: '0.8.21' }),
  bind,
  ...tuning,
  ...sockets,
];

const streamParameters: readonly Parameter[] = [
  { ...ssl, summary: 'Every connection to this port speaks TLS, which nginx ends.' },
  parameter('udp', 'This port takes UDP datagrams.', undefined, { since: '1.9.13' }),
  parameter(
    'default_server',
    'This server takes connections to this port whose name no server_name matches.',
    undefined,
    {
      since: '1.25.5',
    },
  ),
  { ...proxyProtocol, since: '1.11.4' },
  bind,
  ...tuning,
  ...sockets,
];

const mailParameters: readonly Parameter[] = [ssl, { ...proxyProtocol, since: '1.19.8' }, bind, ...sockets];

/** What needs TCP and so excludes QUIC and UDP; other parameters do, too, but some platforms ignore those. */
const tcpOnly = /^(fastopen=|backlog=|ssl$|http2$|so_keepalive=|proxy_protocol$)/;

function checkDatagrams(word: string): (args: readonly string[], report: ArgumentReport) => void {
  return (args, report) => {
    if (!args.includes(word, 1)) return;
    args.forEach((arg, index) => {
      if (index === 0 || !tcpOnly.test(arg)) return;
      report(index, `"${arg.split('=')[0]}" needs TCP and can’t stand beside "${word}"`);
    });
  };
}

function listen(
  parameters: readonly Parameter[],
  ports: Readonly<Record<string, string>>,
  datagrams?: string,
): ArgumentShape {
  const where = address({ listen: true });
  return {
    positional: [{ ...freeText(ports), ...where, values: freeText(ports).values! }],
    parameters,
    ...(datagrams === undefined ? {} : { check: checkDatagrams(datagrams) }),
  };
}

/** The `listen` directives (ngx_http_core_listen, ngx_stream_core_listen, ngx_mail_core_listen). */
export const listenShapes: Readonly<Record<string, ArgumentShape>> = {
  'ngx_http_core_module/listen': listen(
    httpParameters,
    {
      '80': 'The port of HTTP, on every IPv4 address.',
      '[::]:80': 'The port of HTTP, on every IPv6 address.',
      '443': 'The port of HTTPS, on every IPv4 address; needs "ssl".',
      '[::]:443': 'The port of HTTPS, on every IPv6 address; needs "ssl".',
    },
    'quic',
  ),
  'ngx_stream_core_module/listen': listen(streamParameters, {}, 'udp'),
  'ngx_mail_core_module/listen': listen(mailParameters, {
    '25': 'The port of SMTP.',
    '110': 'The port of POP3.',
    '143': 'The port of IMAP.',
    '465': 'The port of SMTP over TLS; needs "ssl".',
    '993': 'The port of IMAP over TLS; needs "ssl".',
    '995': 'The port of POP3 over TLS; needs "ssl".',
  }),
};

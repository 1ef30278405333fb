import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentReport, ArgumentShape } from '../shape.ts';
import { milliseconds, number, offset, oneOf, seconds, text } from '../value-types.ts';
import {
  address,
  bytesOf,
  checkArgument,
  exactly,
  freeText,
  integer,
  orExactly,
  parameter,
  regex,
  requireParameter,
  sizeFrom,
  smallSwitch,
  suggest,
  variableText,
} from './types.ts';

const cpuMask: ValueType = {
  label: 'mask',
  description: 'A bit for each processor, the first at the right.',
  values: [{ name: 'auto', summary: 'Binds each worker to a processor of its own.' }],
  check: (value) => (/^[01 ]*$/.test(value) ? undefined : wholeValue(value, `"${value}" is not a mask of 0 and 1`)),
};

const priority: ValueType = {
  label: 'number',
  description: 'The scheduling priority (nice) of the workers, usually −20 to 20.',
  check: (value) => (/^[+-]?\d{1,19}$/.test(value) ? undefined : wholeValue(value, `"${value}" is not a whole number`)),
};

const eventMethods = exactly({
  epoll: 'Linux.',
  kqueue: 'FreeBSD, OpenBSD, NetBSD and macOS.',
  eventport: 'Solaris 10 and later.',
  '/dev/poll': 'Solaris, HP/UX, IRIX and Tru64 UNIX.',
  poll: 'Everywhere that has no better way.',
  select: 'Everywhere that has no better way.',
  iocp: 'Windows.',
});

const aio: ValueType = {
  label: 'on | off | threads[=pool]',
  description: 'Whether files are read and written without waiting.',
  values: [
    { name: 'on', summary: 'Uses the kernel’s asynchronous input and output.' },
    { name: 'off', summary: 'Waits for files.' },
    { name: 'threads', summary: 'Waits for files in the threads of the default pool.' },
    { name: 'threads=', summary: 'Waits for files in the threads of this pool.' },
  ],
  check(value) {
    if (value.startsWith('threads=')) return variableText.check(value);
    return ['on', 'off', 'threads'].includes(value)
      ? undefined
      : wholeValue(value, `"${value}" is not one of on, off, threads and threads=pool`);
  },
};

const resolver: ArgumentShape = {
  rest: suggest(address(), {
    '127.0.0.1': 'A name server on this machine.',
    '127.0.0.53': 'The stub of systemd-resolved.',
  }),
  parameters: [
    parameter('valid', 'For how long answers are kept, whatever they say themselves.', seconds, { since: '1.1.9' }),
    parameter('ipv4', 'Whether IPv4 addresses are looked up.', smallSwitch, { default: 'on', since: '1.23.1' }),
    parameter('ipv6', 'Whether IPv6 addresses are looked up.', smallSwitch, { default: 'on', since: '1.5.8' }),
    parameter('status_zone', 'Counts requests and answers in this zone (commercial subscription).', text, {
      since: '1.17.1',
    }),
  ],
  check(args, report) {
    if (args.every((arg) => /^(?:valid|ipv4|ipv6|status_zone)=/.test(arg)))
      report(-1, 'the address of a name server is missing');
    if (args.includes('ipv4=off') && args.includes('ipv6=off'))
      report(args.indexOf('ipv6=off'), 'nothing is left to look up');
  },
};

/** A pool of memory: a multiple of 16 bytes; the least differs between machines and is 64 bytes at least. */
const poolSize: ValueType = {
  ...sizeFrom(64),
  check(value) {
    const problem = sizeFrom(64).check(value);
    if (problem !== undefined || bytesOf(value) % 16 === 0) return problem;
    return wholeValue(value, `"${value}" is not a multiple of 16 bytes`);
  },
};

function checkAffinity(args: readonly string[], report: ArgumentReport): void {
  const from = args[0] === 'auto' ? 1 : 0;
  if (from === 1 && args.length > 2) report(2, 'only one mask may follow "auto"');
  for (let index = from; index < args.length; index++) checkArgument(cpuMask, args, index, report);
}

const status = suggest(integer(400, 599), { '503': 'Service unavailable.', '429': 'Too many requests.' });

/** The process and what does not belong to one place in it. */
export const coreShapes: Readonly<Record<string, ArgumentShape>> = {
  'core/worker_processes': { positional: [orExactly({ auto: 'One for each processor.' }, number)] },
  'core/worker_connections': { positional: [number] },
  'core/worker_priority': { positional: [priority] },
  'core/worker_cpu_affinity': { rest: { ...cpuMask, check: () => undefined }, check: checkAffinity },
  'core/use': { positional: [eventMethods] },
  'core/user': { positional: [freeText({}, 'user'), freeText({}, 'group')] },
  'core/env': { positional: [freeText({}, 'NAME[=value]')] },
  'core/load_module': { positional: [freeText({}, 'file')] },
  'core/thread_pool': {
    positional: [freeText({ default: 'The pool of "aio threads".' }, 'name')],
    parameters: [
      parameter('threads', 'How many threads the pool has.', integer(1)),
      parameter('max_queue', 'How many tasks may wait for a free thread.', number, { default: '65536' }),
    ],
    // The setter passes over whatever it does not know.
    rest: text,
    check: (args, report) => requireParameter(args.slice(1), 'threads', report),
  },
  'ngx_http_core_module/resolver': resolver,
  'ngx_stream_core_module/resolver': resolver,
  'ngx_http_upstream_module/resolver': resolver,
  'ngx_stream_upstream_module/resolver': resolver,
  'ngx_mail_core_module/resolver': { ...resolver, rest: orExactly({ off: 'Looks no names up.' }, resolver.rest!) },
  'ngx_http_core_module/aio': { positional: [aio] },
  'ngx_http_core_module/directio': { positional: [orExactly({ off: 'Files always go through the cache.' }, offset)] },
  'ngx_http_core_module/keepalive_timeout': {
    positional: [
      { ...milliseconds, description: 'How long an idle connection stays open; 0 closes it after each response.' },
      { ...seconds, description: 'What the header "Keep-Alive: timeout=" tells the client.' },
    ],
  },
  'ngx_http_core_module/connection_pool_size': { positional: [poolSize] },
  'ngx_http_core_module/request_pool_size': { positional: [poolSize] },
  'ngx_http_limit_req_module/limit_req_status': { positional: [status] },
  'ngx_http_limit_conn_module/limit_conn_status': { positional: [status] },
  'ngx_http_gzip_module/gzip_comp_level': { positional: [integer(1, 9)] },
  'ngx_http_gzip_module/gzip_disable': {
    rest: {
      ...regex,
      values: [{ name: 'msie6', summary: 'Internet Explorer 4 to 6 without its second service pack.' }],
    },
  },
  'ngx_http_uwsgi_module/uwsgi_modifier1': { positional: [integer(0, 255)] },
  'ngx_http_uwsgi_module/uwsgi_modifier2': { positional: [integer(0, 255)] },
  'ngx_http_v2_module/http2_chunk_size': { positional: [sizeFrom(1)] },
  'ngx_http_degradation_module/degradation': {
    parameters: [parameter('sbrk', 'How much memory a worker may take before it degrades.', sizeFrom(0))],
  },
  'ngx_mail_core_module/protocol': {
    positional: [exactly({ imap: 'IMAP.', pop3: 'POP3.', smtp: 'SMTP.' })],
  },
  'ngx_mail_auth_http_module/auth_http': { positional: [address({ uri: true }, /^http:\/\//)] },
  'ngx_mail_ssl_module/starttls': {
    positional: [
      oneOf(['on', 'off', 'only'], {
        on: 'Clients may go over to TLS.',
        off: 'Clients can’t go over to TLS.',
        only: 'Clients must go over to TLS.',
      }),
    ],
  },
};

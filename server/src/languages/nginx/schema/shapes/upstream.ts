import type { ArgumentReport, ArgumentShape, Parameter } from '../shape.ts';
import { milliseconds, number, oneOf, seconds, text } from '../value-types.ts';
import { readAddress } from './address.ts';
import {
  address,
  checkArgument,
  exactly,
  freeText,
  integer,
  leastZone,
  nonEmpty,
  nonZero,
  orExactly,
  orVariables,
  parameter,
  requireParameter,
  sizedZone,
  sizeFrom,
  variableName,
  variableText,
} from './types.ts';

const common: readonly Parameter[] = [
  parameter('weight', 'The share of requests that goes to this server.', integer(1), { default: '1' }),
  parameter('max_conns', 'The most connections to this server at a time; 0 sets no limit.', number, {
    default: '0',
    since: '1.11.5',
  }),
  parameter('max_fails', 'So many failures within fail_timeout put the server aside; 0 never does.', number, {
    default: '1',
  }),
  parameter('fail_timeout', 'The time in which failures count, and for which the server is put aside then.', seconds, {
    default: '10s',
  }),
  parameter('backup', 'Takes requests only when no primary server is available.'),
  parameter('down', 'Takes no requests.'),
  parameter(
    'resolve',
    'Follows changes of the name’s addresses; needs "zone" and a resolver (commercial before 1.27.3).',
    undefined,
    {
      since: '1.27.3',
    },
  ),
  parameter(
    'service',
    'Takes servers from DNS SRV records of this service; needs "resolve" (commercial before 1.27.3).',
    nonEmpty(text, 'the service'),
    {
      since: '1.27.3',
    },
  ),
  parameter(
    'slow_start',
    'The time in which a recovered server comes back to its weight (commercial subscription).',
    seconds,
  ),
];

const httpServer: readonly Parameter[] = [
  ...common,
  parameter('drain', 'Takes only requests of sessions that are bound to it (commercial before 1.29.6).', undefined, {
    since: '1.29.6',
  }),
  parameter(
    'route',
    'The name by which "sticky" knows the server (commercial before 1.29.6).',
    {
      ...text,
      check(value) {
        const whole = { start: 0, end: value.length };
        if (value === '') return { ...whole, message: 'the route must not be empty' };
        return value.length > 32 ? { ...whole, message: 'a route has at most 32 characters' } : undefined;
      },
    },
    { since: '1.29.6' },
  ),
];

function checkServer(needsPort: boolean): (args: readonly string[], report: ArgumentReport) => void {
  return (args, report) => {
    const { problem, hasPort, literal } = readAddress(args[0] ?? '');
    const service = args.findIndex((arg) => arg.startsWith('service='));
    if (problem !== undefined) return;
    if (service < 0) {
      if (needsPort && !hasPort) report(0, 'the port of the server is missing');
    } else if (!args.includes('resolve')) report(service, '"service=" works only together with "resolve"');
    else if (hasPort) report(0, 'with "service=", the port comes from DNS and can’t be written here');
    else if (literal) report(0, '"service=" needs a domain name, not an address');
  };
}

const zone: ArgumentShape = { positional: [nonEmpty(freeText({}, 'name'), 'the zone’s name'), sizeFrom(leastZone)] };
const hash: ArgumentShape = {
  positional: [variableText, exactly({ consistent: 'Ketama hashing: a change of the servers moves few keys.' })],
};
const random: ArgumentShape = {
  positional: [
    exactly({ two: 'Draws two servers and takes the better one.' }),
    exactly({
      least_conn: 'Of the two, the one with fewer connections.',
      least_time: 'Of the two, the faster one (commercial subscription).',
      'least_time=header': 'Of the two, the one that sends its header sooner (commercial subscription).',
      'least_time=last_byte': 'Of the two, the one that finishes sooner (commercial subscription).',
      'least_time=connect': 'Of the two, the one that accepts sooner (commercial subscription).',
      'least_time=first_byte': 'Of the two, the one that sends sooner (commercial subscription).',
    }),
  ],
};
const inflight = exactly({ inflight: 'Counts requests that have no answer yet, too.' });

const cookieParameters = parametersByName([
  parameter(
    'expires',
    'How long the browser keeps the cookie; max for ever.',
    orExactly({ max: 'Until 2037.' }, seconds),
  ),
  parameter('domain', 'The cookie’s domain.', nonEmpty(variableText, 'the domain')),
  parameter('httponly', 'Scripts can’t read the cookie.'),
  parameter('samesite', 'The cookie’s SameSite attribute.', orVariables(oneOf(['strict', 'lax', 'none']))),
  parameter('secure', 'The cookie travels over TLS only.'),
  parameter('path', 'The cookie’s path.', nonEmpty(text, 'the path')),
]);
const learnParameters = parametersByName([
  parameter('create', 'The variable that shows a new session.', variableName),
  parameter('lookup', 'The variable by which a session is found again.', variableName),
  parameter('zone', 'The shared memory that keeps the sessions.', sizedZone()),
  parameter('timeout', 'How long a session without requests is kept.', nonZero(milliseconds), { default: '10m' }),
  parameter('header', 'Learns the session once the response’s header has come.'),
  parameter('sync', 'Shares the sessions between machines (commercial subscription).'),
]);

function parametersByName(list: readonly Parameter[]): ReadonlyMap<string, Parameter> {
  return new Map(list.map((entry) => [entry.name, entry]));
}

function checkParameters(
  known: ReadonlyMap<string, Parameter>,
  from: number,
  args: readonly string[],
  report: ArgumentReport,
): void {
  args.slice(from).forEach((arg, index) => {
    const equals = arg.indexOf('=');
    const found = known.get(equals < 0 ? arg : arg.slice(0, equals));
    if (found === undefined || (found.value !== undefined) !== equals >= 0)
      report(from + index, `"${arg}" is no parameter here`);
    else if (found.value !== undefined) {
      const problem = found.value.check(arg.slice(equals + 1));
      if (problem !== undefined) report(from + index, problem.message);
    }
  });
}

const sticky: ArgumentShape = {
  positional: [
    exactly({
      cookie: 'nginx sets a cookie that names the server.',
      route: 'A variable names the server’s route.',
      learn: 'nginx learns the session from the server’s response.',
    }),
  ],
  rest: { ...text, values: [...cookieParameters.values(), ...learnParameters.values()] },
  check(args, report) {
    if (args[0] === 'route') {
      for (let index = 1; index < args.length; index++) checkArgument(variableName, args, index, report);
    } else if (args[0] === 'cookie') {
      if (args[1] === '') report(1, 'the cookie’s name must not be empty');
      checkParameters(cookieParameters, 2, args, report);
    } else if (args[0] === 'learn') {
      checkParameters(learnParameters, 1, args, report);
      for (const name of ['create', 'lookup', 'zone']) requireParameter(args, name, report);
    }
  },
};

/** The blocks `upstream` and what stands in them (ngx_http_upstream_server and its neighbours). */
export const upstreamShapes: Readonly<Record<string, ArgumentShape>> = {
  'ngx_http_upstream_module/server': { positional: [address()], parameters: httpServer, check: checkServer(false) },
  'ngx_stream_upstream_module/server': { positional: [address()], parameters: common, check: checkServer(true) },
  'ngx_http_upstream_module/zone': zone,
  'ngx_stream_upstream_module/zone': zone,
  'ngx_http_upstream_module/hash': hash,
  'ngx_stream_upstream_module/hash': hash,
  'ngx_http_upstream_module/random': random,
  'ngx_stream_upstream_module/random': random,
  'ngx_http_upstream_module/keepalive': {
    positional: [number, exactly({ local: 'Keeps the connections of each location apart (since 1.29.7).' })],
  },
  'ngx_http_upstream_module/least_time': {
    positional: [
      oneOf(['header', 'last_byte'], {
        header: 'Until the header has come.',
        last_byte: 'Until the response is complete.',
      }),
      inflight,
    ],
  },
  'ngx_stream_upstream_module/least_time': {
    positional: [
      oneOf(['connect', 'first_byte', 'last_byte'], {
        connect: 'Until the connection stands.',
        first_byte: 'Until the first byte has come.',
        last_byte: 'Until the session has ended.',
      }),
      inflight,
    ],
  },
  'ngx_http_upstream_module/sticky': sticky,
};

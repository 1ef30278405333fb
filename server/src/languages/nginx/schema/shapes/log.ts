import type { ValueProblem, ValueType } from '../../../../core/schema/value-type.ts';
import type { ArgumentReport, ArgumentShape, Parameter } from '../shape.ts';
import { milliseconds, path, size } from '../value-types.ts';
import { readAddress } from './address.ts';
import { exactly, freeText, integer, nonZero, parameter, shifted, suggest, variableText, type Words } from './types.ts';

const facilities = (
  'kern user mail daemon auth intern lpr news uucp clock authpriv ftp ntp audit alert cron ' +
  'local0 local1 local2 local3 local4 local5 local6 local7'
).split(' ');
const severities = ['emerg', 'alert', 'crit', 'error', 'warn', 'notice', 'info', 'debug'];

/** What is wrong with one `name=value` of a `syslog:` target (ngx_syslog_parse_args). */
function syslogPart(part: string): ValueProblem | undefined {
  const whole = { start: 0, end: part.length };
  const equals = part.indexOf('=');
  const value = part.slice(equals + 1);
  switch (part.slice(0, equals < 0 ? undefined : equals + 1)) {
    case 'server=':
      return shifted(readAddress(value).problem, 7);
    case 'facility=':
      return facilities.includes(value) ? undefined : { ...whole, message: `"${value}" is no facility of syslog` };
    case 'severity=':
      return severities.includes(value) ? undefined : { ...whole, message: `"${value}" is no severity of syslog` };
    case 'tag=':
      if (/^\w{0,32}$/.test(value)) return undefined;
      return { ...whole, message: 'a tag has at most 32 characters: letters, digits and "_"' };
    case 'nohostname':
      return undefined;
    default:
      return { ...whole, message: `"${part}" is neither server=, facility=, severity=, tag= nor nohostname` };
  }
}

function syslogProblem(value: string): ValueProblem | undefined {
  const seen = new Set<string>();
  let start = 'syslog:'.length;
  for (const part of value.slice(start).split(',')) {
    const name = part.split('=')[0]!;
    const problem =
      syslogPart(part) ??
      (seen.has(name) && name !== 'nohostname'
        ? { start: 0, end: part.length, message: `"${name}=" stands here twice` }
        : undefined);
    if (problem !== undefined) return shifted(problem, start);
    seen.add(name);
    start += part.length + 1;
  }
  return seen.has('server')
    ? undefined
    : { start: 0, end: value.length, message: 'the server of syslog is missing: server=' };
}

function logTarget(words: Words, other: ValueType): ValueType {
  return {
    ...suggest(path, words),
    label: 'file | syslog:server=…',
    description: 'The file, or a server of syslog.',
    check(value) {
      if (value.startsWith('syslog:')) return value.includes('$') ? undefined : syslogProblem(value);
      return other.check(value);
    },
  };
}

const levels: Words = {
  debug: 'Everything; needs a build with --with-debug.',
  info: 'Information about the run.',
  notice: 'Notable events.',
  warn: 'Warnings.',
  error: 'Errors while handling requests.',
  crit: 'Critical problems.',
  alert: 'Problems to act on at once.',
  emerg: 'nginx can’t run.',
};
const debugLevels: Words = Object.fromEntries(
  ['core', 'alloc', 'mutex', 'event', 'http', 'mail', 'stream'].map((part) => [
    `debug_${part}`,
    `Debugging messages of this part: ${part}.`,
  ]),
);
const errorLevel = exactly({ ...levels, ...debugLevels, json: 'Writes the log as JSON (commercial subscription).' });

function checkLevels(args: readonly string[], report: ArgumentReport): void {
  const given = args.slice(1).filter((level) => level !== 'json');
  const plain = given.findIndex((level) => level in levels);
  if (plain < 0 || given.length < 2 || args.includes('json')) return;
  report(args.lastIndexOf(given.at(-1)!), 'only one level can be given; levels of debug_ stand without another');
}

/** The targets of error_log: `stderr`, `memory:size`, `syslog:…` or a file. */
const errorTarget = logTarget(
  {
    stderr: 'The standard error output.',
    'syslog:server=': 'A server of syslog.',
    'memory:32m': 'A ring buffer in memory, for debugging.',
  },
  {
    ...path,
    check: (value) => (value.startsWith('memory:') ? shifted(size.check(value.slice(7)), 7) : undefined),
  },
);

const accessParameters: readonly Parameter[] = [
  parameter('buffer', 'Writes the log through a buffer of this size.', nonZero(size)),
  parameter('flush', 'Writes what lies in the buffer at least this often.', nonZero(milliseconds)),
  parameter('gzip', 'Compresses what goes through the buffer, at level 1.'),
  parameter('gzip', 'Compresses what goes through the buffer, at this level.', integer(1, 9)),
  parameter('if', 'Logs only requests for which this is neither empty nor 0.', variableText, { since: '1.7.0' }),
];

function checkAccess(needsFormat: boolean): (args: readonly string[], report: ArgumentReport) => void {
  return (args, report) => {
    const [target = ''] = args;
    if (target === 'off') {
      if (args.length > 1) report(1, 'nothing can follow "off"');
      return;
    }
    if (needsFormat && args.length < 2) report(-1, 'the name of a log format is missing');
    const given = (name: string) =>
      args.findIndex((arg, index) => index > 1 && (arg === name || arg.startsWith(`${name}=`)));
    const buffer = Math.max(given('buffer'), given('gzip'));
    if (buffer < 0) {
      if (given('flush') >= 0) report(given('flush'), '"flush=" needs "buffer=" or "gzip"');
    } else if (target.startsWith('syslog:')) report(buffer, 'a log that goes to syslog can’t be buffered');
    else if (target.includes('$')) report(buffer, 'a log whose name has variables can’t be buffered');
  };
}

function accessLog(needsFormat: boolean): ArgumentShape {
  return {
    positional: [
      logTarget(
        { off: 'Writes no log, whatever an outer block says.', 'syslog:server=': 'A server of syslog.' },
        variableText,
      ),
      freeText({}, 'format'),
    ],
    parameters: accessParameters,
    check: checkAccess(needsFormat),
  };
}

const escapes = exactly({
  'escape=default': 'Escapes quotes, backslashes and control characters as \\xXX.',
  'escape=json': 'Escapes as JSON strings need it.',
  'escape=none': 'Escapes nothing (since 1.13.10).',
});

const logFormat: ArgumentShape = {
  positional: [
    freeText({}, 'name'),
    {
      ...variableText,
      values: escapes.values!,
      check: (value) => (value.startsWith('escape=') ? escapes : variableText).check(value),
    },
  ],
  rest: variableText,
};

/** The logs. */
export const logShapes: Readonly<Record<string, ArgumentShape>> = {
  'core/error_log': { positional: [errorTarget], rest: errorLevel, check: checkLevels },
  'ngx_http_log_module/access_log': accessLog(false),
  'ngx_stream_log_module/access_log': accessLog(true),
  'ngx_http_log_module/log_format': logFormat,
  'ngx_stream_log_module/log_format': logFormat,
};

import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentReport, ArgumentShape } from '../shape.ts';
import { milliseconds, number, offset, path, seconds } from '../value-types.ts';
import { statusCodes } from './rewrite.ts';
import {
  checkArgument,
  freeText,
  integer,
  orExactly,
  parameter,
  requireParameter,
  sizedZone,
  smallSwitch,
  suggest,
  variableText,
} from './types.ts';

const levels: ValueType = {
  label: '1:2',
  description: 'The depth of the folders and the length of their names: up to three times 1 or 2.',
  values: [
    { name: '1:2', summary: 'Two levels, sixteen and 256 folders wide.' },
    { name: '1', summary: 'One level of sixteen folders.' },
  ],
  check: (value) =>
    /^(?:[12](?::[12]){0,2})?$/.test(value)
      ? undefined
      : wholeValue(value, `"${value}" is not one to three levels of 1 or 2, such as 1:2`),
};

const cachePath: ArgumentShape = {
  positional: [path],
  parameters: [
    parameter(
      'keys_zone',
      'The shared memory that keeps the keys: its name and size; 1m holds about 8000.',
      sizedZone(2 * 4096),
    ),
    parameter('levels', 'The folders below the cache, by the last digits of the key’s hash.', levels),
    parameter('inactive', 'What nobody asked for in this time is removed, however fresh it is.', seconds, {
      default: '10m',
    }),
    parameter('max_size', 'The most that the cache may hold; what was used longest ago goes first.', offset),
    parameter('min_free', 'The free space that the file system must keep.', offset, { since: '1.19.1' }),
    parameter('use_temp_path', 'Whether files are first written to the folder for temporary files.', smallSwitch, {
      default: 'on',
      since: '1.7.10',
    }),
    parameter('manager_files', 'How many files the cache manager removes in one go.', number, {
      default: '100',
      since: '1.11.5',
    }),
    parameter('manager_threshold', 'How long one go of the cache manager may take.', milliseconds, {
      default: '200ms',
      since: '1.11.5',
    }),
    parameter('manager_sleep', 'The pause between two goes of the cache manager.', milliseconds, {
      default: '50ms',
      since: '1.11.5',
    }),
    parameter('loader_files', 'How many files the cache loader reads in one go.', number, { default: '100' }),
    parameter('loader_threshold', 'How long one go of the cache loader may take.', milliseconds, { default: '200ms' }),
    parameter('loader_sleep', 'The pause between two goes of the cache loader.', milliseconds, { default: '50ms' }),
    parameter(
      'purger',
      'Whether a process removes what wildcard purges match (commercial subscription).',
      smallSwitch,
      { default: 'off' },
    ),
    parameter('purger_files', 'How many files the purger looks at in one go (commercial subscription).', number),
    parameter('purger_threshold', 'How long one go of the purger may take (commercial subscription).', milliseconds),
    parameter('purger_sleep', 'The pause between two goes of the purger (commercial subscription).', milliseconds),
  ],
  check: (args, report) => requireParameter(args, 'keys_zone', report),
};

const cachedStatus = orExactly({ any: 'Every other status.' }, integer(100, 599));

function checkValid(args: readonly string[], report: ArgumentReport): void {
  const last = args.length - 1;
  for (let index = 0; index < last; index++) checkArgument(cachedStatus, args, index, report);
  checkArgument(seconds, args, last, report);
}

const cacheValid: ArgumentShape = {
  rest: {
    ...freeText({
      any: 'Every other status.',
      '200': statusCodes['200'],
      '301': statusCodes['301'],
      '302': statusCodes['302'],
      '404': statusCodes['404'],
    }),
    label: 'status … time',
    description: 'Status codes or any, and how long their responses are fresh.',
    explain: (value) => (/[a-z]$/i.test(value) ? seconds.explain?.(value) : undefined),
  },
  check: checkValid,
};

const cache: ArgumentShape = {
  positional: [suggest({ ...variableText, label: 'zone' }, { off: 'Caches nothing, whatever an outer block says.' })],
};
const cacheKey: ArgumentShape = { positional: [variableText] };
const store: ArgumentShape = {
  positional: [
    suggest(
      { ...variableText, label: 'on | off | path' },
      { on: 'Saves files under root or alias.', off: 'Saves nothing.' },
    ),
  ],
};

const protocols = ['fastcgi', 'proxy', 'scgi', 'uwsgi'];

/** Caches of open files or certificates: `off`, or `max=` with others. */
function openFiles(names: { readonly log?: boolean; readonly valid?: boolean } = {}): ArgumentShape {
  return {
    parameters: [
      parameter('off', 'Caches nothing.'),
      parameter('max', 'The most entries; the one used longest ago goes first.', integer(names.log ? 0 : 1)),
      parameter('inactive', 'Entries that nobody used in this time are dropped.', seconds),
      ...(names.valid
        ? [parameter('valid', 'After this time an entry is checked again.', seconds, { default: '60s' })]
        : []),
      ...(names.log
        ? [parameter('min_uses', 'So many uses within "inactive" keep an entry.', number, { default: '1' })]
        : []),
    ],
    check(args, report) {
      if (args.includes('off')) return;
      if (!args.some((arg) => /^max=.*[1-9]/.test(arg))) report(-1, 'either "off" or "max=" must be given');
    },
  };
}

/** What the setters of the cache of files, and of the caches of open files and certificates, check. */
export const cacheShapes: Readonly<Record<string, ArgumentShape>> = {
  ...Object.fromEntries(
    protocols.flatMap((name): [string, ArgumentShape][] => {
      const module = `ngx_http_${name}_module`;
      return [
        [`${module}/${name}_cache_path`, cachePath],
        [`${module}/${name}_cache_valid`, cacheValid],
        [`${module}/${name}_cache`, cache],
        [`${module}/${name}_cache_key`, cacheKey],
        [`${module}/${name}_store`, store],
      ];
    }),
  ),
  'ngx_http_core_module/open_file_cache': openFiles(),
  'ngx_http_log_module/open_log_file_cache': openFiles({ log: true, valid: true }),
  'ngx_stream_log_module/open_log_file_cache': openFiles({ log: true, valid: true }),
  ...Object.fromEntries(
    [
      ['http_ssl', 'ssl'],
      ['stream_ssl', 'ssl'],
      ['http_proxy', 'proxy_ssl'],
      ['http_grpc', 'grpc_ssl'],
      ['http_uwsgi', 'uwsgi_ssl'],
      ['stream_proxy', 'proxy_ssl'],
    ].map(([module, prefix]) => [`ngx_${module}_module/${prefix}_certificate_cache`, openFiles({ valid: true })]),
  ),
};

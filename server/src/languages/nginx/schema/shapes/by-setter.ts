import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import { directives } from '../imported/directives.ts';
import type { ArgumentShape } from '../shape.ts';
import { path, text } from '../value-types.ts';
import { freeText, integer, variableText } from './types.ts';

const mimeTypes = freeText(
  {
    '*': 'Every type.',
    'text/css': 'Style sheets.',
    'text/plain': 'Plain text.',
    'text/xml': 'XML.',
    'text/javascript': 'Scripts.',
    'application/javascript': 'Scripts, by their older name.',
    'application/json': 'JSON.',
    'application/xml': 'XML.',
    'image/svg+xml': 'SVG images.',
    'application/wasm': 'WebAssembly.',
    'font/ttf': 'TrueType fonts.',
  },
  'type',
);

/** `user:rw`, `group:r`, `all:r`; who is not named keeps the default. */
const access: ValueType = {
  label: 'user:rw group:r all:r',
  description: 'Who may read (r) and write (rw): user:, group:, all:.',
  values: [
    { name: 'user:rw', summary: 'The owner reads and writes.' },
    { name: 'group:rw', summary: 'The group reads and writes.' },
    { name: 'group:r', summary: 'The group reads.' },
    { name: 'all:rw', summary: 'Everybody reads and writes.' },
    { name: 'all:r', summary: 'Everybody reads.' },
  ],
  check: (value) =>
    /^(?:user|group|all):(?:r|rw)$/.test(value)
      ? undefined
      : wholeValue(value, `"${value}" is not of the form user:rw, group:r or all:r`),
};

const variableValue: ArgumentShape = { positional: [variableText] };

/** What setters accept that serve several directives, http’s and stream’s alike. */
const bySetter: Readonly<Record<string, ArgumentShape>> = {
  ngx_http_types_slot: { rest: mimeTypes },
  ngx_http_set_predicate_slot: { rest: variableText },
  ngx_http_set_complex_value_slot: variableValue,
  ngx_http_set_complex_value_zero_slot: variableValue,
  ngx_stream_set_complex_value_slot: variableValue,
  ngx_stream_set_complex_value_zero_slot: variableValue,
  ngx_conf_set_str_array_slot: { positional: [text] },
  ngx_conf_set_keyval_slot: { positional: [text, text] },
  ngx_http_xslt_param: { positional: [text, variableText] },
  ngx_conf_set_access_slot: { rest: access },
  ngx_conf_set_path_slot: {
    positional: [path],
    rest: integer(1),
    check(args, report) {
      const digits = args.slice(1).reduce((sum, level) => sum + (Number(level) || 0), 0);
      if (digits > 10) report(args.length - 1, 'the names of the folders have more than ten digits together');
    },
  },
  ngx_mail_capabilities: { rest: text },
};

/** The shapes that shared setters give their directives. */
export const setterShapes: Readonly<Record<string, ArgumentShape>> = Object.fromEntries(
  directives.flatMap(({ module, name, setter }): [string, ArgumentShape][] => {
    const shape = bySetter[setter];
    return shape === undefined ? [] : [[`${module}/${name}`, shape]];
  }),
);

import type { DirectiveFact } from './imported/types.ts';
import type { ArgumentShape } from './shape.ts';
import { flag, milliseconds, number, offset, oneOf, seconds, size, text, withVariables } from './value-types.ts';

/**
 * What nginx's own setters accept (src/core/ngx_conf_file.c and the slot functions of the http and stream cores,
 * 1.22 to 1.31), by the setter's name.
 */
const bySetter: Readonly<Record<string, ArgumentShape>> = {
  ngx_conf_set_flag_slot: { positional: [flag] },
  ngx_conf_set_size_slot: { positional: [size] },
  ngx_conf_set_off_slot: { positional: [offset] },
  ngx_conf_set_num_slot: { positional: [number] },
  ngx_conf_set_msec_slot: { positional: [milliseconds] },
  ngx_conf_set_sec_slot: { positional: [seconds] },
  ngx_http_set_complex_value_size_slot: { positional: [withVariables(size)] },
  ngx_stream_set_complex_value_size_slot: { positional: [withVariables(size)] },
  ngx_conf_set_bufs_slot: {
    positional: [number, size],
    check(args, report) {
      args.forEach((value, index) => {
        if (/^0+[km]?$/i.test(value)) report(index, `"${value}" must be more than zero`);
      });
    },
  },
};

/** The setters that reject a second use of their directive in one block ("is duplicate"). */
export const singleUseSetters: ReadonlySet<string> = new Set([
  'ngx_conf_set_flag_slot',
  'ngx_conf_set_size_slot',
  'ngx_conf_set_off_slot',
  'ngx_conf_set_num_slot',
  'ngx_conf_set_msec_slot',
  'ngx_conf_set_sec_slot',
  'ngx_conf_set_str_slot',
  'ngx_conf_set_enum_slot',
  'ngx_conf_set_bufs_slot',
  'ngx_conf_set_path_slot',
  'ngx_conf_set_access_slot',
  'ngx_http_set_complex_value_slot',
  'ngx_http_set_complex_value_zero_slot',
  'ngx_http_set_complex_value_size_slot',
  'ngx_stream_set_complex_value_slot',
  'ngx_stream_set_complex_value_zero_slot',
  'ngx_stream_set_complex_value_size_slot',
  'ngx_http_upstream_bind_set_slot',
]);

/** The shape that a directive's setter gives it, or undefined for a setter of the directive's own. */
export function shapeOfSetter(fact: DirectiveFact): ArgumentShape | undefined {
  if (fact.values !== undefined && fact.setter === 'ngx_conf_set_enum_slot')
    return { positional: [oneOf(fact.values)] };
  if (fact.values !== undefined && fact.setter === 'ngx_conf_set_bitmask_slot') return { rest: oneOf(fact.values) };
  if (fact.arguments.flag) return { positional: [flag] };
  return bySetter[fact.setter] ?? (fact.setter === 'ngx_conf_set_str_slot' ? { positional: [text] } : undefined);
}

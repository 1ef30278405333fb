import type { ValueProblem } from '../../../../core/schema/value-type.ts';

/** How a `$` may go on: a capture, a name, or a name in braces. */
const reference = /^\$(?:[1-9]|\w+|\{\w+\})/;

/**
 * What is wrong with the `$` in a text with variables, or undefined (ngx_http_script_compile and its twin in stream,
 * 1.22 to 1.31). Offsets are UTF-16 units of the value.
 */
export function variableProblem(value: string): ValueProblem | undefined {
  for (let at = value.indexOf('$'); at >= 0; at = value.indexOf('$', at + 1)) {
    const rest = value.slice(at);
    if (reference.test(rest)) continue;
    const open = /^\$\{\w*/.exec(rest);
    if (open === null) return { start: at, end: at + 1, message: 'a variable’s name must follow this "$"' };
    const end = at + open[0].length;
    const message = rest.startsWith('${}')
      ? 'a variable’s name must stand between the braces'
      : 'a "}" must close the variable’s name';
    return { start: at, end, message };
  }
  return undefined;
}

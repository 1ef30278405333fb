const nameStart = /[A-Za-z_]/;
const nameRest = /[A-Za-z0-9_]/;
const special = /[!#$*?@0-9-]/;

/** Where a parameter's name and operator end. */
export interface ParameterHead {
  readonly at: number;
  /** Whether the brace that closes the expansion was part of it. */
  readonly closed: boolean;
}

/**
 * Skips what stands behind `${` up to the word of the expansion, as parsesub of dash 0.5.12 does: a sign that begins no
 * parameter, or that is no operator, is passed over whatever it is, quotes included; `${a:}` is not closed by its brace.
 * @param from behind the opening brace
 */
export function skipParameter(text: string, from: number): ParameterHead {
  const open = (at: number): ParameterHead => ({ at: Math.min(at, text.length), closed: false });
  let at = from;
  const first = text[at] ?? '';
  if (nameStart.test(first)) return skipOperator(text, endOf(text, at, nameRest));
  if (/[0-9]/.test(first)) return skipOperator(text, endOf(text, at, /[0-9]/));
  if (first === '}' || first === '') return open(at);
  at++;
  if (first === '#') {
    const next = text[at] ?? '';
    if (/[A-Za-z0-9_]/.test(next)) return open(endOf(text, at, /[0-9]/.test(next) ? /[0-9]/ : nameRest));
    // `${#?}` is a length; in `${#}` and `${#-x}` the parameter is `#`.
    if (next !== '}' && text[at + 1] === '}') return open(at + 1);
    return skipOperator(text, at);
  }
  return special.test(first) ? skipOperator(text, at) : open(at);
}

function endOf(text: string, from: number, among: RegExp): number {
  let at = from;
  while (at < text.length && among.test(text[at]!)) at++;
  return at;
}

function skipOperator(text: string, from: number): ParameterHead {
  const sign = text[from] ?? '';
  if (sign === '}') return { at: from + 1, closed: true };
  if (sign === '%' || sign === '#') return { at: from + (text[from + 1] === sign ? 2 : 1), closed: false };
  return { at: Math.min(from + (sign === ':' ? 2 : 1), text.length), closed: false };
}

/** The end of `$` and what belongs to it, where no brace or parenthesis follows. */
export function skipPlainParameter(text: string, at: number): number {
  const next = text[at + 1] ?? '';
  if (nameStart.test(next)) return endOf(text, at + 1, nameRest);
  return special.test(next) ? at + 2 : at + 1;
}

/** The end of the line on which an offset lies. */
export function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** A value without its quotes; `literal` says that it holds no expansion. */
export function unquoteShell(source: string): { value: string; literal: boolean; quote: '' | '"' | "'" } {
  let value = '';
  let literal = true;
  let quote = '';
  const first = source[0];
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (quote === "'") {
      if (character === "'") quote = '';
      else value += character;
    } else if (character === '\\') {
      const next = source[++at] ?? '';
      if (next === '\n') continue;
      value += quote === '"' && !/[$`"\\]/.test(next) ? `\\${next}` : next;
    } else if (character === '"') quote = quote === '"' ? '' : '"';
    else if (character === "'" && quote === '') quote = "'";
    else {
      if (character === '`' || (character === '$' && /[A-Za-z_0-9{(@*#?$!-]/.test(source[at + 1] ?? '')))
        literal = false;
      value += character;
    }
  }
  return { value, literal, quote: first === '"' || first === "'" ? first : '' };
}

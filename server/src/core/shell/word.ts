/** The end of the line on which an offset lies. */
export function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** A value that is quoted as a whole or not at all, and holds nothing that means anything, as nearly all are. */
const plain = /^(["']?)([^"'\\$`]*)\1$/;

/** A value without its quotes; `literal` says that it holds no expansion. */
export function unquoteShell(source: string): { value: string; literal: boolean; quote: '' | '"' | "'" } {
  const simple = plain.exec(source);
  if (simple !== null) return { value: simple[2]!, literal: true, quote: simple[1] as '' | '"' | "'" };
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

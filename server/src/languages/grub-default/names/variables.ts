import type { Span } from '../../../core/text/span.ts';

/** A variable that a shell text reads; the span is that of its name alone. */
export interface ReadVariable {
  readonly name: string;
  readonly span: Span;
}

/** `$NAME` and `${NAME` in a text of the shell, those in single quotes and behind a backslash left out. */
export function variablesIn(raw: string, offset: number): ReadVariable[] {
  const found: ReadVariable[] = [];
  let double = false;
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at];
    if (character === '\\') at++;
    else if (character === '"') double = !double;
    else if (character === "'" && !double) {
      const end = raw.indexOf("'", at + 1);
      at = end < 0 ? raw.length : end;
    } else if (character === '$') {
      const name = /^\{?[#!]?([A-Za-z_]\w*)/.exec(raw.slice(at + 1, at + 80));
      if (name === null) continue;
      const start = offset + at + 1 + name[0].length - name[1]!.length;
      found.push({ name: name[1]!, span: { start, end: start + name[1]!.length } });
      at += name[0].length;
    }
  }
  return found;
}

import type { SchemaEntry } from '../schema/entry.ts';

/** The forms of what is being written, and which argument the cursor is in. */
export interface SignatureHelp {
  readonly entry: SchemaEntry;
  /** Zero-based. */
  readonly activeArgument: number;
}

/** Where each argument of a syntax form stands in it; an argument is a word, a `<placeholder>` or a whole `[option]`. */
export function splitForm(form: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let depth = 0;
  let start = -1;
  for (let index = 0; index <= form.length; index++) {
    const character = form[index];
    if (character === '[' || character === '<') depth++;
    if (character === ']' || character === '>') depth--;
    const blank = character === undefined || (character === ' ' && depth === 0);
    if (!blank && start < 0) start = index;
    if (blank && start >= 0) {
      parts.push({ start, end: index });
      start = -1;
    }
  }
  return parts;
}

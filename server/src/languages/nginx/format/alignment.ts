import type { FormatToken } from './tokens.ts';

/** The columns at which words begin, by line and by place in the directive; for keeping what a person aligned. */
export interface Alignment {
  /** Whether the word begins at the same column as the same word of the directive in the line above or below. */
  isAligned(token: FormatToken): boolean;
  /** How many columns lie between two offsets of one line. */
  width(start: number, end: number): number;
}

/** Measures a text. A tab reaches to the next multiple of `tabSize`. */
export function measureAlignment(text: string, tokens: readonly FormatToken[], tabSize: number): Alignment {
  const columns = new Map<number, Map<number, number>>();
  const lines = new Map<number, number>();
  let line = 0;
  let column = 0;
  let position = 0;
  const columnAt = new Map<number, number>();
  for (const token of tokens) {
    for (; position < token.start; position++) step();
    columnAt.set(token.start, column);
    lines.set(token.start, line);
    if (token.role === 'argument') {
      const onLine = columns.get(line) ?? new Map<number, number>();
      columns.set(line, onLine.set(token.index, column));
    }
    for (; position < token.end; position++) step();
    columnAt.set(token.end, column);
  }
  function step(): void {
    const character = text[position];
    if (character === '\n') {
      line++;
      column = 0;
    } else column = character === '\t' ? column + tabSize - (column % tabSize) : column + 1;
  }
  return {
    isAligned(token) {
      const own = lines.get(token.start)!;
      const at = columnAt.get(token.start);
      return [own - 1, own + 1].some((other) => columns.get(other)?.get(token.index) === at);
    },
    width: (start, end) => (columnAt.get(end) ?? 0) - (columnAt.get(start) ?? 0),
  };
}

import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** The words of one line, in order; the text between them is blank. */
export type Row = readonly Span[];

/** Wider words than this do not push the columns of other lines away. */
const widest = 48;

/**
 * The edits that align the words of rows in columns, two blanks between them. The last word of a row is as long as it is.
 * @param groups rows that stand together; each group has columns of its own
 */
export function alignColumns(text: string, groups: readonly (readonly Row[])[]): TextEdit[] {
  return groups.flatMap((rows) => {
    const widths: number[] = [];
    for (const row of rows) {
      for (const [index, { start, end }] of row.entries()) {
        if (index === row.length - 1 || end - start > widest) continue;
        widths[index] = Math.max(widths[index] ?? 0, end - start);
      }
    }
    return rows.flatMap((row) =>
      row.slice(1).flatMap((word, index): TextEdit[] => {
        const before = row[index]!;
        const gap = ' '.repeat(Math.max(0, (widths[index] ?? 0) - (before.end - before.start)) + 2);
        const old = text.slice(before.end, word.start);
        return old === gap ? [] : [{ start: before.end, end: word.start, newText: gap }];
      }),
    );
  });
}

/** The edits that take blanks off the ends of lines, and off the starts of the given words. */
export function trimLines(text: string, firstWords: readonly Span[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { start } of firstWords) {
    let from = start;
    while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
    if (from < start && (from === 0 || text[from - 1] === '\n')) edits.push({ start: from, end: start, newText: '' });
  }
  return edits;
}

import type { TextEdit } from '../core/text/edit.ts';
import { applyEdits } from '../core/text/edit.ts';
import { createLineIndex } from '../core/text/line-index.ts';

/**
 * Edits within lines as a unified diff without context, as `diff -U0` writes it and `patch` reads it.
 * @param name how the file is called in the diff
 * @param edits none of them takes or puts a line end
 */
export function writeDiff(name: string, text: string, edits: readonly TextEdit[]): string {
  const lines = createLineIndex(text);
  const changed = [...new Set(edits.map(({ start }) => lines.lineOf(start)))].sort((a, b) => a - b);
  const before = text.split('\n');
  const after = applyEdits(text, edits).split('\n');
  const hunks: number[][] = [];
  for (const line of changed) {
    const last = hunks.at(-1);
    if (last !== undefined && last.at(-1) === line - 1) last.push(line);
    else hunks.push([line]);
  }
  const write = (sign: string, from: readonly string[], line: number) => {
    const end = line === from.length - 1 ? '\n\\ No newline at end of file\n' : '\n';
    return `${sign}${from[line]}${end}`;
  };
  const body = hunks.map((hunk) => {
    const range = hunk.length === 1 ? `${hunk[0]! + 1}` : `${hunk[0]! + 1},${hunk.length}`;
    const removed = hunk.map((line) => write('-', before, line)).join('');
    return `@@ -${range} +${range} @@\n${removed}${hunk.map((line) => write('+', after, line)).join('')}`;
  });
  return `--- ${name}\n+++ ${name}\n${body.join('')}`;
}

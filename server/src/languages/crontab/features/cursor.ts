import type { Span } from '../../../core/text/span.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';

/** What a person is writing at a place of a line. */
export interface Cursor {
  readonly kind: 'comment' | 'start' | 'field' | 'user' | 'command' | 'value';
  /** Of the five fields, from 0; of the columns in signature help. */
  readonly index: number;
  /** The word around the cursor, in a field only the part of the list; what a completion replaces. */
  readonly span: Span;
  /** The name of the setting whose value it is. */
  readonly name: string;
}

const blank = (character: string | undefined) => character === ' ' || character === '\t';

/** Finds out what belongs at an offset from what stands before it on the line, which need not be whole. */
export function cursorAt(analysis: CrontabAnalysis, offset: number): Cursor {
  const { text, lines } = analysis.document;
  const line = lines.lineOf(offset);
  const lineStart = lines.lineStart(line);
  const lineEnd = lines.lineEnd(line);
  let start = lineStart;
  while (start < offset && blank(text[start])) start++;
  let wordStart = offset;
  while (wordStart > start && !blank(text[wordStart - 1])) wordStart--;
  let wordEnd = offset;
  while (wordEnd < lineEnd && !blank(text[wordEnd])) wordEnd++;
  const word = { start: wordStart, end: wordEnd };
  const make = (kind: Cursor['kind'], index: number, span: Span = word, name = ''): Cursor => ({
    kind,
    index,
    span,
    name,
  });

  const before = text.slice(start, offset);
  if (text[start] === '#' && start < lineEnd) return make('comment', 0);
  const setting = /^(["']?)([A-Za-z_]\w*)\1[ \t]*=[ \t]*/.exec(before);
  if (setting !== null)
    return make('value', 0, { start: start + setting[0].length, end: Math.max(offset, lineEnd) }, setting[2]);

  // Words before the cursor: those of the schedule, then perhaps the user.
  const head = text.slice(start, wordStart).match(/[^ \t]+/g) ?? [];
  const scheduled = head[0]?.startsWith('@') ? 1 : 5;
  const column = head.length;
  if (column === 0) return make('start', 0);
  if (column < scheduled) {
    const part = Math.max(...[',', '-', '/'].map((mark) => text.slice(wordStart, offset).lastIndexOf(mark))) + 1;
    return make('field', column, { start: wordStart + part, end: wordEnd });
  }
  const system = analysis.choice.form === 'system';
  if (system && column === scheduled) return make('user', 5);
  return make('command', system ? 6 : 5);
}

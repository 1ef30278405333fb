import type { Span } from './span.ts';

/** The empty lines behind the last line of a text that has some; undefined where there are none. Lines of blanks count as empty. */
export function emptyLinesAtEnd(text: string): Span | undefined {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text[end - 1]!)) end--;
  const start = end === 0 ? 0 : text.indexOf('\n', end) + 1;
  return start === 0 || start >= text.length ? undefined : { start, end: text.length };
}

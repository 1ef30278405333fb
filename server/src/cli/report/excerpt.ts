import type { Document } from '../../core/language.ts';
import type { Span } from '../../core/text/span.ts';
import { printable } from './printable.ts';

/** Carets stand under this many characters at most, and a line is cut this far before and behind them. */
const longest = 60;

/** A line of a document and the carets under a span that begins in it. */
export interface Excerpt {
  /** One-based. */
  readonly line: number;
  readonly text: string;
  readonly carets: string;
}

/** The line where a span begins, cut around it when it is long, with carets that line up where tabs and wide letters are. */
export function excerptOf({ text, lines }: Document, span: Span): Excerpt {
  const line = lines.lineOf(span.start);
  const start = lines.lineStart(line);
  const end = lines.lineEnd(line);
  const first = Math.min(span.start, end);
  const last = Math.min(Math.max(span.end, first + 1), end, first + longest);
  const from = first - start > longest ? first - longest : start;
  const to = end - last > longest ? last + longest : end;
  const before = `${from > start ? '…' : ''}${printable(text.slice(from, first))}`;
  const within = printable(text.slice(first, last));
  const after = `${printable(text.slice(last, to))}${to < end ? '…' : ''}`;
  return {
    line: line + 1,
    text: before + within + after,
    carets: before.replace(/[^\t]/gu, (letter) => ' '.repeat(widthOf(letter))) + carets(within),
  };
}

function carets(text: string): string {
  const width = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  return '^'.repeat(Math.max(1, width));
}

/** Cells that a terminal gives a character: none to combining marks, two to the East Asian wide ones (UAX #11) and emoji. */
function widthOf(letter: string): number {
  if (/\p{Mark}/u.test(letter)) return 0;
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
    letter,
  )
    ? 2
    : 1;
}

import { ownCopy } from '../../../core/text/own-copy.ts';
import type { Span } from '../../../core/text/span.ts';

/** A line with those that a backslash joins to it, and where each of its characters stands in the file. */
export interface LogicalLine extends Span {
  readonly text: string;
  /** Whether the file ends behind a backslash. */
  readonly unfinished: boolean;
  /** Where each joined line begins, in `text` and in the file; absent where the line is a single one. */
  readonly pieces: readonly Piece[] | undefined;
}

interface Piece {
  readonly at: number;
  readonly start: number;
}

/** The place in the file of a stretch of a line's text. */
export function placeIn(line: LogicalLine, start: number, end: number): Span {
  // The last character decides the end: what follows a joined word belongs to the next line.
  const from = offsetIn(line, start);
  return { start: from, end: end > start ? offsetIn(line, end - 1) + 1 : from };
}

function offsetIn({ start, pieces }: LogicalLine, index: number): number {
  if (pieces === undefined) return start + index;
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at <= index) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1]!;
  return piece.start + index - piece.at;
}

/**
 * Splits a watch file of versions 1 to 4 as Devscripts::Uscan::WatchFile (devscripts 2.23.4) does: comment lines and empty
 * ones are left out, a backslash before the line feed joins the next line. Of a line that is joined, version 4 drops the
 * blanks at its start; so do we, since they part words in the older versions too.
 * @param known what a line that begins at an offset has become before, if it has not changed; it stands in the place of the line
 */
export function readLogicalLines<K extends Span>(
  text: string,
  known: (start: number) => K | undefined = () => undefined,
): { lines: (LogicalLine | K)[]; comments: Span[] } {
  const lines: (LogicalLine | K)[] = [];
  const comments: Span[] = [];
  for (let position = 0; position < text.length; ) {
    const end = lineEnd(text, position);
    const start = skipBlanks(text, position, end);
    if (start === end) {
      position = end + 1;
    } else if (text[start] === '#') {
      comments.push({ start, end: trimEnd(text, start, end) });
      position = end + 1;
    } else {
      // The first line may be that of the version.
      const same = lines.length === 0 ? undefined : known(start);
      const read = same === undefined ? readLine(text, start) : { line: same, next: lineEnd(text, same.end) + 1 };
      lines.push(read.line);
      position = read.next;
    }
  }
  return { lines, comments };
}

function lineEnd(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  return lineFeed < 0 ? text.length : lineFeed;
}

function skipBlanks(text: string, from: number, end: number): number {
  let start = from;
  while (start < end && ' \t\r\f\v\uFEFF'.includes(text[start]!)) start++;
  return start;
}

function trimEnd(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && ' \t\r\f\v'.includes(text[end - 1]!)) end--;
  return end;
}

function readLine(text: string, from: number): { line: LogicalLine; next: number } {
  let end = lineEnd(text, from);
  let joined = isJoined(text, from, end);
  if (!joined) {
    const line = {
      start: from,
      end: trimEnd(text, from, end),
      text: ownCopy(text.slice(from, end)),
      unfinished: false,
    };
    return { line: { ...line, pieces: undefined }, next: end + 1 };
  }
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let start = from; ; ) {
    const part = text.slice(start, joined ? end - 1 : end);
    pieces.push({ at: length, start });
    parts.push(part);
    length += part.length;
    if (!joined || end + 1 >= text.length) break;
    start = skipBlanks(text, end + 1, lineEnd(text, end + 1));
    end = lineEnd(text, start);
    joined = isJoined(text, start, end);
  }
  const line = { start: from, end: trimEnd(text, from, end), text: parts.join(''), unfinished: joined, pieces };
  return { line, next: end + 1 };
}

/** Whether a line ends with a backslash that no other one takes away. */
function isJoined(text: string, start: number, end: number): boolean {
  return end > start && text[end - 1] === '\\' && text[end - 2] !== '\\';
}

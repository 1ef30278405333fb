import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Edition } from './edition.ts';

/** A part of a logical line: so many characters of it stand at `offset` in the text. */
interface Piece {
  readonly at: number;
  readonly offset: number;
}

/** A line as libpam joins it, and where its characters come from. */
export interface LogicalLine extends Span {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Backslashes that continue it, comments behind and between its lines. */
  readonly extras: readonly SyntaxNode[];
  /** A blank or comment line between continued ones. */
  readonly interrupted: Span | undefined;
  /** The file ends where the line should go on. */
  readonly unfinished: boolean;
  /** It has more bytes than libpam reads as one line; the rest is read as another one. */
  readonly cut: boolean;
  /** Where to read on. */
  readonly next: number;
}

const isBlank = (character: string | undefined) => character === ' ' || character === '\t';
const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

/**
 * Joins the line that begins at `from`, a line's start or where one was cut, as _pam_assemble_line does (pam_handlers.c, Linux-PAM 1.5.2): `#`
 * ends it, a backslash at its end continues it, a NUL hides the rest. From 1.6.0 on (_pam_line_assemble in pam_line.c) a
 * comment or blank line ends it as well; before, fgets reads no more than the buffer has room for, and a line that fills it, or
 * ends with a backslash in its last byte, is lost with the whole service. Where there is no content, only what else stands there and where to read on.
 */
export function assembleLine(
  text: string,
  from: number,
  { endsAtBlank, lineBuffer }: Edition,
): LogicalLine | { extras: readonly SyntaxNode[]; next: number } {
  const extras: SyntaxNode[] = [];
  const pieces: Piece[] = [];
  let joined = '';
  let start = -1;
  let end = from;
  let interrupted: Span | undefined;
  /** How many bytes of libpam's buffer are taken by the lines that are continued. */
  let taken = 0;

  for (let position = from; ; ) {
    const room = lineBuffer === undefined ? Number.POSITIVE_INFINITY : lineBuffer - 1 - taken;
    if (position >= text.length || room <= 0) {
      if (position < text.length) extras.push(leaf('lost', position, text.length));
      return {
        start,
        end,
        text: joined,
        pieces,
        extras,
        interrupted,
        unfinished: true,
        cut: room <= 0,
        next: text.length,
      };
    }
    const feed = text.indexOf('\n', position);
    const whole = feed < 0 ? text.length : feed;
    const lineEnd = Math.min(whole, endOfBytes(text, position, whole, room));
    const cut = lineEnd < whole;
    // A feed that does not fit any more is a blank line of its own.
    const next = cut || feed < 0 || isFull(text, position, feed, room) ? lineEnd : feed + 1;
    let first = position;
    while (first < lineEnd && isBlank(text[first])) first++;
    const nul = text.slice(first, lineEnd).indexOf('\0');
    const visible = nul < 0 ? lineEnd : first + nul;
    if (nul >= 0) extras.push(leaf('hidden', visible, lineEnd));
    if (first >= visible || text[first] === '#') {
      const comment = first < visible ? leaf('comment', first, trimCarriage(text, first, lineEnd)) : undefined;
      if (comment !== undefined) {
        if (nul >= 0) extras.pop();
        extras.push(comment);
      }
      // A backslash alone is no content yet to those that end here.
      if (start < 0 || (endsAtBlank && joined.trim() === '')) return { extras, next };
      interrupted ??= comment ?? { start: position, end: Math.max(position, lineEnd) };
      if (endsAtBlank) return { start, end, text: joined, pieces, extras, interrupted, unfinished: false, cut, next };
      position = next;
      continue;
    }
    if (start < 0) start = first;
    const hash = text.slice(first, visible).indexOf('#');
    if (hash >= 0) {
      const at = first + hash;
      if (nul >= 0) extras.pop();
      extras.push(leaf('comment', at, trimCarriage(text, at, lineEnd)));
      pieces.push({ at: joined.length, offset: first });
      joined += text.slice(first, at);
      return {
        start,
        end: trimBlanks(text, first, at),
        text: joined,
        pieces,
        extras,
        interrupted,
        unfinished: false,
        cut,
        next,
      };
    }
    const last = nul < 0 ? trimBlanks(text, first, visible) : visible;
    pieces.push({ at: joined.length, offset: first });
    if (nul < 0 && text[last - 1] === '\\') {
      extras.push(leaf('continuation', last - 1, last));
      joined += `${text.slice(first, last - 1)} `;
      end = last;
      if (lineBuffer !== undefined) taken += bytesOf(text, position, last);
      position = next;
      continue;
    }
    joined += text.slice(first, visible);
    return { start, end: last, text: joined, pieces, extras, interrupted, unfinished: false, cut, next };
  }
}

/** Whether a line leaves no room for its feed. */
function isFull(text: string, start: number, end: number, room: number): boolean {
  return (end - start) * 3 >= room && bytesOf(text, start, end) >= room;
}

/** How many bytes a part of a text has in UTF-8. */
function bytesOf(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) bytes += bytesAt(text, at);
  return bytes;
}

/** The bytes of a UTF-16 unit; the halves of a pair share theirs. */
function bytesAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
}

/** Where so many bytes from `start` on end, between two characters, and not behind `end`. */
function endOfBytes(text: string, start: number, end: number, room: number): number {
  if ((end - start) * 3 <= room) return end;
  let bytes = 0;
  for (let at = start; at < end; at++) {
    bytes += bytesAt(text, at);
    if (bytes > room) return at > start ? at : start + 1;
  }
  return end;
}

/** Where a character of a joined line stands in the text. */
export function offsetOf(line: LogicalLine, index: number): number {
  const { pieces } = line;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= index) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece === undefined ? line.start : piece.offset + (index - piece.at);
}

function trimBlanks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text[last - 1])) last--;
  return last;
}

function trimCarriage(text: string, start: number, end: number): number {
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

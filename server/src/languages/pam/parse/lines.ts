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
  /** Where to read on. */
  readonly next: number;
}

const isBlank = (character: string | undefined) => character === ' ' || character === '\t';
const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

/**
 * Joins the line that begins at `from`, a line's start, as _pam_assemble_line does (pam_handlers.c, Linux-PAM 1.5.2): `#`
 * ends it, a backslash at its end continues it, a NUL hides the rest. From 1.6.0 on (_pam_line_assemble in pam_line.c) a
 * comment or blank line ends it as well. Where there is no content, only what else stands there and where to read on.
 */
export function assembleLine(
  text: string,
  from: number,
  { endsAtBlank }: Edition,
): LogicalLine | { extras: readonly SyntaxNode[]; next: number } {
  const extras: SyntaxNode[] = [];
  const pieces: Piece[] = [];
  let joined = '';
  let start = -1;
  let end = from;
  let interrupted: Span | undefined;

  for (let position = from; ; ) {
    if (position >= text.length) {
      return { start, end, text: joined, pieces, extras, interrupted, unfinished: true, next: text.length };
    }
    const feed = text.indexOf('\n', position);
    const lineEnd = feed < 0 ? text.length : feed;
    const next = feed < 0 ? text.length : feed + 1;
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
      if (endsAtBlank) return { start, end, text: joined, pieces, extras, interrupted, unfinished: false, next };
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
        next,
      };
    }
    const last = nul < 0 ? trimBlanks(text, first, visible) : visible;
    pieces.push({ at: joined.length, offset: first });
    if (nul < 0 && text[last - 1] === '\\') {
      extras.push(leaf('continuation', last - 1, last));
      joined += `${text.slice(first, last - 1)} `;
      end = last;
      position = next;
      continue;
    }
    joined += text.slice(first, visible);
    return { start, end: last, text: joined, pieces, extras, interrupted, unfinished: false, next };
  }
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

import { isBlankCode } from '../../core/deb822/parser.ts';
import { noChildren, type SyntaxNode } from '../../core/syntax/node.ts';
import type { Span } from '../../core/text/span.ts';

/** One line with a patch. */
export interface SeriesEntry extends SyntaxNode {
  readonly kind: 'patch';
  readonly name: string;
  readonly nameSpan: Span;
  /** What stands behind the name, such as `-p0`. */
  readonly options: string;
  readonly optionsSpan: Span | undefined;
}

/** The lines of a series. */
export interface SeriesTree extends SyntaxNode {
  readonly kind: 'file';
  readonly patches: readonly SeriesEntry[];
  readonly comments: readonly SyntaxNode[];
}

/** So many patches are read at most. */
const mostPatches = 50_000;

const HASH = 35;

/**
 * Reads a series as read_patch_list() of Dpkg::Source::Quilt (libdpkg-perl 1.21.22) does: only what is blank in ASCII parts words, and
 * `#` begins a comment at the start of a word. Linear in the text; never throws.
 */
export function readSeries(text: string): SeriesTree {
  const patches: SeriesEntry[] = [];
  const comments: SyntaxNode[] = [];
  const children: SyntaxNode[] = [];
  for (let position = 0; position < text.length && patches.length < mostPatches; ) {
    const lineFeed = text.indexOf('\n', position);
    let end = lineFeed < 0 ? text.length : lineFeed;
    const next = end + 1;
    let start = position;
    while (start < end && isBlankCode(text.charCodeAt(start))) start++;
    while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
    position = next;
    if (start === end) continue;
    const hash = findComment(text, start, end);
    if (hash > start) {
      const entry = readEntry(text, start, hash);
      patches.push(entry);
      children.push(entry);
    }
    if (hash < end) {
      const comment = { kind: 'comment', start: hash, end, children: noChildren };
      comments.push(comment);
      children.push(comment);
    }
  }
  return { kind: 'file', start: 0, end: text.length, children, patches, comments };
}

/** The offset of the `#` that begins a comment, or the end of the line. */
function findComment(text: string, start: number, end: number): number {
  let blank = true;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (blank && code === HASH) return at;
    blank = isBlankCode(code);
  }
  return end;
}

function readEntry(text: string, start: number, limit: number): SeriesEntry {
  let end = limit;
  while (isBlankCode(text.charCodeAt(end - 1))) end--;
  let nameEnd = start;
  while (nameEnd < end && !isBlankCode(text.charCodeAt(nameEnd))) nameEnd++;
  let options = nameEnd;
  while (options < end && isBlankCode(text.charCodeAt(options))) options++;
  return {
    kind: 'patch',
    start,
    end,
    children: noChildren,
    name: text.slice(start, nameEnd),
    nameSpan: { start, end: nameEnd },
    options: text.slice(options, end),
    optionsSpan: options === end ? undefined : { start: options, end },
  };
}

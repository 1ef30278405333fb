import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { createKnownEntries, type PreviousChangelog } from './known-entries.ts';
import { isOldHeading, readHeading, readTrailer } from './lines.ts';
import type { ChangelogTree, ChangeNode, EntryNode, FaultNode, HeadingNode, TrailerNode } from './tree.ts';

const firstHeading = 'the first heading';
const nextHeading = 'the next heading or the end of the file';
const startOfChanges = 'the changes';
const changesOrTrailer = 'more changes or the trailer';

/** An entry that is still being read. */
interface OpenEntry {
  start: number;
  end: number;
  heading: HeadingNode | undefined;
  trailer: TrailerNode | undefined;
  readonly changes: ChangeNode[];
  readonly children: SyntaxNode[];
  /** How many faults there were before. */
  readonly faultsBefore: number;
}

/**
 * Reads a changelog line by line as Dpkg::Changelog::Debian does (libdpkg-perl 1.21.22); each of its warnings about the
 * order and form of lines becomes a fault. Linear in the text; never throws.
 * @param previous the changelog before it was last changed, whose entries are taken over: nobody may use it any more
 */
export function parseChangelog(text: string, previous?: PreviousChangelog): ChangelogTree {
  const children: SyntaxNode[] = [];
  const entries: EntryNode[] = [];
  const comments: SyntaxNode[] = [];
  const faults: FaultNode[] = [];
  let tail: SyntaxNode | undefined;
  let expect = firstHeading;
  let open: OpenEntry | undefined;
  // Where a trailer is expected: behind the last change and one empty line.
  let blankAfter: { start: number; count: number } | undefined;

  const fault = (kind: FaultNode['fault'], start: number, end: number): FaultNode => {
    const node: FaultNode = { kind: 'error', start, end, children: noChildren, fault: kind, expected: expect };
    faults.push(node);
    return node;
  };
  const close = () => {
    if (open === undefined) return;
    const { start, end, heading, trailer, changes, faultsBefore } = open;
    const faulty = faults.slice(faultsBefore).some((one) => one.start < end);
    const whole = expect === nextHeading && heading !== undefined && trailer !== undefined && !faulty;
    const entry: EntryNode = { kind: 'entry', start, end, heading, trailer, changes, children: open.children, whole };
    entries.push(entry);
    children.push(entry);
    open = undefined;
  };
  const put = (node: SyntaxNode) => {
    if (open === undefined) children.push(node);
    else {
      open.children.push(node);
      open.end = node.end;
    }
  };
  const begin = (start: number): OpenEntry => {
    close();
    open = {
      start,
      end: start,
      heading: undefined,
      trailer: undefined,
      changes: [],
      children: [],
      faultsBefore: faults.length,
    };
    return open;
  };
  const known = createKnownEntries(text, previous);
  const missingTrailer = (before: number) => {
    const at = Math.min(blankAfter?.start ?? before, Math.max(0, before - 1));
    fault('no-trailer', at, at + 1);
  };

  for (let position = 0; position < text.length; ) {
    const lineFeed = text.indexOf('\n', position);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed;
    const start = position;
    const same = expect === nextHeading || expect === firstHeading ? known?.(start) : undefined;
    if (same !== undefined) {
      close();
      entries.push(same);
      children.push(same);
      for (const child of same.children) if (child.kind === 'comment') comments.push(child);
      expect = nextHeading;
      blankAfter = undefined;
      const end = text.indexOf('\n', same.end);
      position = end < 0 ? text.length : end + 1;
      continue;
    }
    position = lineEnd + 1;
    const line = text.slice(start, lineEnd);
    let end = lineEnd;
    while (end > start && /[ \t\r\f\v]/.test(text[end - 1]!)) end--;
    const leaf = (kind: string): SyntaxNode => ({ kind, start, end, children: noChildren });
    if (end === start) {
      if (expect === startOfChanges || expect === nextHeading) continue;
      // One finding for all empty lines at the top is enough.
      if (expect === firstHeading) {
        if (faults.at(-1)?.fault !== 'order') fault('order', start, Math.min(start + 1, text.length));
      } else if (blankAfter === undefined) blankAfter = { start, count: 1 };
      else if (blankAfter.count === 1) blankAfter = { start, count: 2 };
      continue;
    }
    const heading = readHeading(line, start);
    if (heading !== undefined) {
      if (expect === startOfChanges) fault('order', start, end);
      else if (expect === changesOrTrailer) missingTrailer(start);
      begin(start).heading = heading;
      put(heading);
      expect = startOfChanges;
      blankAfter = undefined;
    } else if (/^(?:(?:;;\s*)?Local variables:|vim:)/i.test(line) || isOldHeading(line)) {
      close();
      tail = { kind: 'tail', start, end: text.length, children: noChildren };
      children.push(tail);
      break;
    } else if (/^(?:\$\w+:.*\$|# |\/\*.*\*\/)/.test(line)) {
      const comment = leaf('comment');
      comments.push(comment);
      put(comment);
    } else if (/^\S/.test(line)) {
      put(fault('heading', start, end));
    } else {
      const trailer = readTrailer(line, start);
      if (trailer !== undefined) {
        if (expect !== changesOrTrailer) fault('order', start, end);
        open ??= begin(start);
        open.trailer = trailer;
        put(trailer);
        expect = nextHeading;
        blankAfter = undefined;
      } else if (line.startsWith(' --')) {
        put(fault('trailer', start, end));
      } else if (/^[ \t\r\f\v]{2}/.test(line)) {
        if (expect === nextHeading || expect === firstHeading) {
          fault(expect === nextHeading ? 'no-heading' : 'order', start, end);
          if (expect === nextHeading) begin(start);
        }
        const change: ChangeNode = { ...leaf('change'), kind: 'change' };
        open ??= begin(start);
        open.changes.push(change);
        put(change);
        expect = changesOrTrailer;
        blankAfter = undefined;
      } else {
        put(fault('junk', start, end));
        if (expect !== startOfChanges && expect !== changesOrTrailer) expect = changesOrTrailer;
      }
    }
  }
  close();
  if (expect === changesOrTrailer) missingTrailer(text.length);
  else if (expect !== nextHeading) {
    const at = tail?.start ?? Math.max(0, entries.at(-1)?.start ?? 0);
    const lineEnd = text.indexOf('\n', at);
    fault('order', at, Math.max(Math.min(at + 1, text.length), lineEnd < 0 ? text.length : lineEnd));
  }
  return { kind: 'file', start: 0, end: text.length, children, entries, comments, faults, tail };
}

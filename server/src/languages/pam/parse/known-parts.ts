import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { lastBefore } from '../../../core/syntax/search.ts';
import { findChange } from '../../../core/text/change.ts';
import { type Edition, isSameEdition } from './edition.ts';
import { moveParts, type Parts } from './move.ts';
import type { EntryNode, PamForm, PamTree } from './tree.ts';

/** What was read before; its lines go over into the new tree, so that the old one must not be used any more. */
export interface ReadBefore {
  readonly text: string;
  readonly tree: PamTree;
  readonly edition: Edition;
}

/** What need not be read again. */
export interface KnownParts {
  readonly head: Parts;
  /** Where reading begins, behind the head. */
  readonly from: number;
  /** All that follows, moved to where it stands now, if a line began at this offset before and nothing has changed from there on. */
  restAt(position: number): Parts | undefined;
}

/** Where libpam begins to read the line of an entry. */
const lineOf = ({ start, lead }: EntryNode) => start - lead;

/**
 * Finds what is the same in a file before a change. How a line is read follows from where it begins and from the text up to the
 * character behind it; NUL characters are the exception, for only the first few of a file are remembered.
 */
export function findKnownParts(
  text: string,
  form: PamForm,
  edition: Edition,
  before: ReadBefore | undefined,
): KnownParts | undefined {
  if (before === undefined || before.tree.form !== form || !isSameEdition(before.edition, edition)) return undefined;
  const { tree } = before;
  if (tree.nuls.length > 0 || text.includes('\0')) return undefined;
  const { entries } = tree;
  const { start, oldEnd, by } = findChange(before.text, text);
  // An entry is known to end before the change where another one begins there.
  const last = lastLineBefore(entries, start);
  const from = last < 0 ? Number(text.startsWith('\uFEFF')) : lineOf(entries[last]!);
  let next = lastLineBefore(entries, oldEnd) + 1;
  return {
    head: last < 0 ? { entries: [], comments: [], children: [] } : partsOf(tree, 0, last, 0, from),
    from,
    restAt(position) {
      const was = position - by;
      while (next < entries.length && lineOf(entries[next]!) < was) next++;
      if (next >= entries.length || lineOf(entries[next]!) !== was) return undefined;
      const rest = partsOf(tree, next, entries.length, was, tree.end + 1);
      if (by !== 0) moveParts(rest, by);
      return rest;
    },
  };
}

/** The entries from one index to another, with all that begins between two offsets. */
function partsOf(
  { entries, comments, children }: PamTree,
  first: number,
  end: number,
  from: number,
  to: number,
): Parts {
  const between = (nodes: readonly SyntaxNode[]) => nodes.slice(lastBefore(nodes, from) + 1, lastBefore(nodes, to) + 1);
  return { entries: entries.slice(first, end), comments: between(comments), children: between(children) };
}

/** The index of the last entry whose line begins before an offset; -1 where none does. */
function lastLineBefore(entries: readonly EntryNode[], offset: number): number {
  const last = lastBefore(entries, offset);
  // The blanks before the first word belong to the line.
  const next = entries[last + 1];
  return next !== undefined && lineOf(next) < offset ? last + 1 : last;
}

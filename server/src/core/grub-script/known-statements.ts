import type { SyntaxNode } from '../syntax/node.ts';
import { lastBefore } from '../syntax/search.ts';
import { spliceNodes } from '../syntax/splice.ts';
import { findChange } from '../text/change.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { Span } from '../text/span.ts';
import { moveStatement } from './nodes.ts';
import type { GrubTree } from './tree.ts';

/** A script without faults, as it was read. */
export interface SoundScript {
  readonly text: string;
  readonly tree: GrubTree;
}

/**
 * Reads a script anew only where it has changed since it was read before: from the line on which the statement at the top begins that
 * has changed, to the next such line that has not. GRUB's lexer and parser know nothing of what stands above such a line, unless a
 * quote or a construct is open there, which is a fault. The other statements go over into the new tree, so that the old one must not
 * be used any more. Undefined, and the old tree as it was, where the piece that has changed has faults by itself.
 * @param read reads a script as GRUB does
 */
export function readChanged(
  before: SoundScript,
  text: string,
  read: (piece: string) => GrubTree,
): GrubTree | undefined {
  const { children, items, comments } = before.tree;
  const { start, oldEnd, by } = findChange(before.text, text);
  let first = lastBefore(children, start + 1);
  while (first >= 0 && lineOf(text, children[first]!) === undefined) first--;
  const from = first < 0 ? 0 : lineOf(text, children[first]!)!;
  const { oldTo, to } = unchangedFrom(before, text, oldEnd, by);
  if (from === 0 && to === text.length) return undefined;
  // Nodes hold pieces of the text, and must not keep each version of it in memory.
  const changed = read(ownCopy(text.slice(from, to)));
  if (changed.faults.length > 0) return undefined;
  const joined = {
    children: spliceNodes(children, from, oldTo, changed.children),
    items: spliceNodes(items, from, oldTo, changed.items),
    comments: spliceNodes(comments, from, oldTo, changed.comments),
  };
  for (const child of changed.children) moveStatement(child, from);
  if (by !== 0) for (const child of children.slice(indexFrom(children, oldTo))) moveStatement(child, by);
  return { kind: 'file', start: 0, end: text.length, ...joined, faults: [] };
}

/** Where the first line begins from which on all statements are those of before: in the old text, and in the new one. */
function unchangedFrom({ text: old, tree }: SoundScript, text: string, oldEnd: number, by: number) {
  const { children } = tree;
  for (let index = indexFrom(children, oldEnd); index < children.length; index++) {
    const line = lineOf(old, children[index]!);
    if (line === undefined || line < oldEnd) continue;
    if (text[line + by - 1] === '\n') return { oldTo: line, to: line + by };
  }
  return { oldTo: Number.POSITIVE_INFINITY, to: text.length };
}

/** The place of the first node that begins at or behind an offset. */
function indexFrom(nodes: readonly SyntaxNode[], offset: number): number {
  return lastBefore(nodes, offset) + 1;
}

/** The beginning of the line on which a node is the first; undefined where another stands before it. */
function lineOf(text: string, { start }: Span): number | undefined {
  let at = start;
  while (at > 0 && /[ \t\r]/.test(text[at - 1]!)) at--;
  return at === 0 || text[at - 1] === '\n' ? at : undefined;
}

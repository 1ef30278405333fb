import { moveNode } from '../syntax/move.ts';
import type { SyntaxNode } from '../syntax/node.ts';
import { lastBefore } from '../syntax/search.ts';
import { spliceNodes } from '../syntax/splice.ts';
import { findChange } from '../text/change.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { ShellAssignment, ShellTree, ShellWord } from './tree.ts';

/** A text of the shell as it was read. */
export interface ShellBefore {
  readonly text: string;
  readonly root: ShellTree;
}

/**
 * Reads a text anew only where it has changed, from one line at which nothing is open to another (see `ShellTree.breaks`). The rest
 * goes over into the new tree, so that the old one must not be used any more. Undefined, and the old tree as it was, where the old text
 * or the piece that has changed has faults, or where there are here-documents.
 */
export function readChangedShell(
  { text: old, root }: ShellBefore,
  text: string,
  read: (piece: string) => ShellTree,
): ShellTree | undefined {
  // What a here-document holds, its beginning decides.
  if (root.faults.length > 0 || old.includes('<<') || text.includes('<<')) return undefined;
  const { start, oldEnd, by } = findChange(old, text);
  const from = root.breaks.findLast((offset) => offset <= start) ?? 0;
  const next = root.breaks.findIndex((offset) => offset >= oldEnd && text[offset + by - 1] === '\n');
  const oldTo = next < 0 ? Number.POSITIVE_INFINITY : root.breaks[next]!;
  const piece = text.slice(from, next < 0 ? undefined : oldTo + by);
  if (piece.length === text.length) return undefined;
  const changed = read(ownCopy(piece));
  // Behind the piece nothing may be open either, such as a line that a backslash continues.
  const closed = next < 0 || changed.breaks.at(-1) === piece.length;
  if (changed.faults.length > 0 || !closed) return undefined;
  move(changed.children, changed.commands, from);
  const commands = (after: boolean) =>
    root.commands.filter(([first]) => (after ? first!.start >= oldTo : first!.start < from));
  const behind = commands(true);
  const tree = {
    children: spliceNodes(root.children, from, oldTo, changed.children),
    assignments: spliceNodes(root.assignments, from, oldTo, changed.assignments),
    comments: spliceNodes(root.comments, from, oldTo, changed.comments),
    commands: [...commands(false), ...changed.commands, ...behind],
    faults: [],
    breaks: [
      ...root.breaks.filter((offset) => offset <= from),
      ...changed.breaks.map((offset) => offset + from),
      ...(next < 0 ? [] : root.breaks.slice(next + 1).map((offset) => offset + by)),
    ],
  };
  if (by !== 0) move(root.children.slice(lastBefore(root.children, oldTo) + 1), behind, by);
  return { kind: 'file', start: 0, end: text.length, ...tree };
}

function move(nodes: readonly SyntaxNode[], commands: readonly (readonly ShellWord[])[], by: number): void {
  for (const node of nodes) moveNode(node, by, spansOf);
  for (const words of commands) for (const word of words) moveNode(word, by);
}

function spansOf(node: SyntaxNode): readonly { start: number; end: number }[] {
  if (node.kind !== 'assignment') return [];
  const { nameSpan, valueSpan } = node as ShellAssignment;
  return [nameSpan, valueSpan];
}

import { findChange } from '../text/change.ts';
import type { SyntaxNode } from './node.ts';
import { lastBefore } from './search.ts';

/** What was read of a text before its last change. Its nodes go over into the new tree, so that the old one must not be used any more. */
export interface ReadBefore<N extends SyntaxNode> {
  readonly text: string;
  /** In the order of the text, each on a line of its own or behind others on one. */
  readonly nodes: readonly N[];
}

/** How the nodes of lines are read, and moved. */
export interface LineReader<N extends SyntaxNode> {
  /** The nodes of the lines between two offsets, at which lines begin or the text ends; they follow from these lines alone. */
  read(text: string, from: number, to: number): readonly N[];
  move(node: N, by: number): void;
}

/**
 * Reads a text in which every line (up to its line feed) stands for itself: where it was read before, only the lines that have changed
 * are read again. The nodes of the others are moved in place.
 */
export function rereadLines<N extends SyntaxNode>(
  text: string,
  { read, move }: LineReader<N>,
  before: ReadBefore<N> | undefined,
): readonly N[] {
  if (before === undefined) return read(text, 0, text.length);
  const { text: old, nodes } = before;
  const { start, oldEnd, by } = findChange(old, text);
  const from = start === 0 ? 0 : old.lastIndexOf('\n', start - 1) + 1;
  const lineFeed = old.indexOf('\n', oldEnd);
  const to = lineFeed < 0 ? old.length : lineFeed + 1;
  const rest = nodes.slice(lastBefore(nodes, to) + 1);
  if (by !== 0) for (const node of rest) move(node, by);
  return [...nodes.slice(0, lastBefore(nodes, from) + 1), ...read(text, from, to + by), ...rest];
}

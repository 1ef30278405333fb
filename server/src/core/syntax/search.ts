import type { SyntaxNode } from './node.ts';

/** The index of the last of some nodes, in the order of the text, that begins before an offset; -1 where none does. */
export function lastBefore(nodes: readonly SyntaxNode[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

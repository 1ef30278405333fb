import type { SyntaxNode } from './node.ts';
import { lastBefore } from './search.ts';

/** Nodes in the order of the text, those that begin from `start` on and before `end` replaced by others. */
export function spliceNodes<N extends SyntaxNode>(
  nodes: readonly N[],
  start: number,
  end: number,
  others: readonly N[],
): N[] {
  return [...nodes.slice(0, lastBefore(nodes, start) + 1), ...others, ...nodes.slice(lastBefore(nodes, end) + 1)];
}

import type { SyntaxNode } from './node.ts';

type Moving = { -readonly [K in 'start' | 'end']: SyntaxNode[K] };

/**
 * Moves a node and everything below it, in place: for a piece of a tree that goes over into the tree of the next version of a text.
 * The old tree must not be used any more. Spans that a node holds beside its children are told by `spansOf`.
 */
export function moveNode(
  node: SyntaxNode,
  by: number,
  spansOf: (node: SyntaxNode) => readonly Moving[] = () => noSpans,
): void {
  const moving: Moving = node;
  moving.start += by;
  moving.end += by;
  for (const span of spansOf(node)) {
    span.start += by;
    span.end += by;
  }
  for (const child of node.children) moveNode(child, by, spansOf);
}

const noSpans: readonly Moving[] = [];

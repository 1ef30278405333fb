import type { SyntaxNode } from './node.ts';

type Moving = { -readonly [K in 'start' | 'end']: SyntaxNode[K] };

/**
 * Moves a node and everything below it, in place: for a piece of a tree that goes over into the tree of the next version of a text.
 * The old tree must not be used any more. Spans that a node holds beside its children are told by `spansOf`.
 */
export function moveNode(node: SyntaxNode, by: number, spansOf?: (node: SyntaxNode) => readonly Moving[]): void {
  const moving: Moving = node;
  moving.start += by;
  moving.end += by;
  if (spansOf !== undefined) {
    for (const span of spansOf(node)) {
      span.start += by;
      span.end += by;
    }
  }
  const { children } = node;
  // By index: this is done to most nodes of a file at each edit, and an iterator a node would be garbage by the megabyte.
  for (let index = 0; index < children.length; index++) moveNode(children[index]!, by, spansOf);
}

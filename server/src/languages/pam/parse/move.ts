import type { SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Control, EntryNode } from './tree.ts';

/** Parts of a tree, each in the order of the text. */
export interface Parts {
  readonly entries: EntryNode[];
  readonly comments: SyntaxNode[];
  readonly children: SyntaxNode[];
}

type Movable = { -readonly [K in keyof Span]: Span[K] };

/** Moves a node without what is below it, or any other span, in place. */
export function shift(span: Span, by: number): void {
  const movable: Movable = span;
  movable.start += by;
  movable.end += by;
}

/** Moves parts of a tree in place, with all that is below them. They belong to one tree only, which is used up with that. */
export function moveParts({ comments, children }: Parts, by: number): void {
  // Comments of continued lines are no children of anything where they stand within a word.
  for (const comment of comments) shift(comment, by);
  for (const child of children) {
    if (child.kind === 'comment') continue;
    shift(child, by);
    if (child.kind !== 'entry') continue;
    for (const word of child.children) if (word.kind !== 'comment') shift(word, by);
    const { meaning, interrupted } = child as EntryNode;
    if (interrupted !== undefined && !('kind' in interrupted)) shift(interrupted, by);
    if (meaning !== undefined) moveControl(meaning, by);
  }
}

/** Moves the places that a control knows of its word. */
export function moveControl({ fault, pairs }: Control, by: number): void {
  if (fault !== undefined) shift(fault, by);
  for (const { nameSpan, actionSpan } of pairs) {
    shift(nameSpan, by);
    shift(actionSpan, by);
  }
}

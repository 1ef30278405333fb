import type { SyntaxNode } from '../syntax/node.ts';
import { findChange, lineBehind } from '../text/change.ts';
import type { Span } from '../text/span.ts';
import type { ElementNode, PlistTree } from './tree.ts';

/** A property list that was parsed before. Elements go over into the next tree, so that this one must not be used any more. */
export interface ParsedBefore {
  readonly text: string;
  readonly tree: PlistTree;
}

/** An element of the tree before, moved to where it stands now. */
export interface KeptElement {
  readonly element: ElementNode;
  /** The comments in it. */
  readonly comments: readonly SyntaxNode[];
}

/** The elements of a text that stand unchanged in the next one. */
export interface KeptElements {
  /** The element that begins at an offset of the new text, if there is one. */
  take(start: number): KeptElement | undefined;
}

/** Of a file with more faults everything is read anew. */
const mostFaults = 40;

type Moving = { -readonly [K in keyof Span]: Span[K] };

/**
 * The largest elements of the text before that are the same in the new one and have no fault: what is read of such an element follows
 * from its own text, since it has all its tags.
 * @param fits whether an element may be taken as a whole; its own elements are asked for otherwise
 */
export function keepElements(
  { text: old, tree }: ParsedBefore,
  text: string,
  fits: (element: ElementNode) => boolean = () => true,
): KeptElements | undefined {
  const { root, errors, comments } = tree;
  if (root === undefined || errors.length > mostFaults) return undefined;
  const { start: same, oldEnd, by: moved } = findChange(old, text);
  // What is said of an element may hang on the blanks before it.
  const firstLine = lineBehind(old, oldEnd);
  const byStart = new Map<
    number,
    { readonly element: ElementNode; readonly by: number; readonly from: number; readonly to: number }
  >();
  let comment = 0;
  const passComments = (before: number) => {
    while (comment < comments.length && comments[comment]!.start < before) comment++;
    return comment;
  };
  // Those along the change, innermost last; each is looked at from where it was left.
  const lists: (readonly ElementNode[])[] = [root.elements];
  const places = [0];
  while (lists.length > 0) {
    const element = lists.at(-1)![places[places.length - 1]!++];
    if (element === undefined) {
      lists.pop();
      places.pop();
      continue;
    }
    const { start, end } = element;
    const by = end <= same ? 0 : start >= firstLine ? moved : undefined;
    if (by === undefined || errors.some((error) => error.start <= end && error.end >= start) || !fits(element)) {
      lists.push(element.elements);
      places.push(0);
      continue;
    }
    byStart.set(start + by, { element, by, from: passComments(start), to: passComments(end) });
  }
  return {
    take(start) {
      const kept = byStart.get(start);
      if (kept === undefined) return undefined;
      if (kept.by !== 0) move(kept.element, kept.by);
      byStart.delete(start);
      return { element: kept.element, comments: comments.slice(kept.from, kept.to) };
    },
  };
}

/** Moves an element with all that is in it. Its tags are among its children. */
function move(element: ElementNode, by: number): void {
  const rest = [element];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    shift(node, by);
    shift(node.nameSpan, by);
    for (const child of node.children) {
      if (child.kind === 'element') rest.push(child as ElementNode);
      else shift(child, by);
    }
  }
}

function shift(span: Moving, by: number): void {
  span.start += by;
  span.end += by;
}

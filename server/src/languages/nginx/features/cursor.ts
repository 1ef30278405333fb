import type { NginxAnalysis } from '../analysis/analyse.ts';
import { type Place, placeInside } from '../analysis/place.ts';
import type { BlockNode, DirectiveNode, WordNode } from '../parse/tree.ts';

/** What the cursor is on. */
export interface Cursor {
  /** Where a directive that begins at the cursor would stand. */
  readonly place: Place;
  /** The block around it. */
  readonly parent: DirectiveNode | undefined;
  /** The directive whose words the cursor is among, its name included. */
  readonly directive: DirectiveNode | undefined;
  /** The word that the cursor touches. */
  readonly word: WordNode | undefined;
  /** 0 is the name, 1 the first argument. */
  readonly index: number;
}

/** Finds the block, directive and word at an offset. A word that ends at the cursor counts as touched. */
export function cursorAt(analysis: NginxAnalysis, offset: number): Cursor {
  let items: readonly DirectiveNode[] = analysis.root.items;
  let parent: DirectiveNode | undefined;
  let place = analysis.top;
  for (;;) {
    const directive = lastBefore(items, offset);
    if (directive === undefined) return { place, parent, directive: undefined, word: undefined, index: 0 };
    const { block } = directive;
    if (block !== undefined && offset > block.start && isInside(block, offset)) {
      place = placeInside(directive, place);
      parent = directive;
      items = block.items;
      continue;
    }
    const behind = directive.children.at(-1);
    const ended =
      behind !== undefined &&
      behind.kind !== 'word' &&
      behind.kind !== 'comment' &&
      offset >= behind.end &&
      behind.end > behind.start;
    const unfinished = directive.children.some((child) => child.kind === 'error' && child.start === child.end);
    const onNextLine = unfinished && analysis.document.text.slice(directive.end, offset).includes('\n');
    if (ended || onNextLine) return { place, parent, directive: undefined, word: undefined, index: 0 };
    const index = directive.words.findIndex((word) => offset <= word.end);
    const word = index >= 0 && directive.words[index]!.start <= offset ? directive.words[index] : undefined;
    return { place, parent, directive, word, index: index < 0 ? directive.words.length : index };
  }
}

function isInside(block: BlockNode, offset: number): boolean {
  return block.closed ? offset < block.end : offset <= block.end;
}

function lastBefore(items: readonly DirectiveNode[], offset: number): DirectiveNode | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

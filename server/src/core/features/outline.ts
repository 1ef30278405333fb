import type { Span } from '../text/span.ts';

/** What an outline entry is; the protocol layer turns it into a symbol kind. */
export type OutlineKind = 'block' | 'property' | 'name' | 'section' | 'item';

/** One entry of the outline. */
export interface OutlineItem {
  readonly name: string;
  readonly detail?: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  /** The characters that name it; within `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** Every entry of an outline, parents first, with the name of the parent. */
export function flattenOutline(
  items: readonly OutlineItem[],
  container?: string,
): { item: OutlineItem; container?: string }[] {
  return items.flatMap((item) => [
    container === undefined ? { item } : { item, container },
    ...flattenOutline(item.children, item.name),
  ]);
}

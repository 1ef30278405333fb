import type { SyntaxNode } from '../syntax/node.ts';
import { pathAt } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

/** The spans that 'expand selection' walks through at an offset, innermost first, each larger than the one before. */
export function selectionSpans(root: SyntaxNode, offset: number): Span[] {
  const spans: Span[] = [];
  for (const node of pathAt(root, offset).reverse()) {
    // Where a stretch ends says nothing to a person.
    if (node.kind === 'stretch') continue;
    const last = spans.at(-1);
    if (node.end > node.start && (last === undefined || last.start !== node.start || last.end !== node.end)) {
      spans.push({ start: node.start, end: node.end });
    }
  }
  return spans;
}

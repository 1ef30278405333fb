import type { ElementNode } from '../../../core/plist/tree.ts';
import { pathAt } from '../../../core/syntax/node.ts';
import { type Span, touches } from '../../../core/text/span.ts';
import type { LaunchdAnalysis } from '../analyse.ts';

/** The names in the start and the end tag of the element whose tag is at an offset. */
export function linkedSpans({ root }: LaunchdAnalysis, offset: number): readonly Span[] | undefined {
  const elements = pathAt(root, offset).filter((node): node is ElementNode => node.kind === 'element');
  for (const { nameSpan, close, name } of elements.reverse()) {
    if (close === undefined) continue;
    const end = { start: close.start + 2, end: close.start + 2 + name.length };
    if (touches(nameSpan, offset) || touches(end, offset)) return [nameSpan, end];
  }
  return undefined;
}

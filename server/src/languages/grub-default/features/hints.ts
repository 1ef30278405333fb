import type { InlayHint } from '../../../core/features/hints.ts';
import { titleOf } from '../../../core/grub-script/menu-names.ts';
import type { Span } from '../../../core/text/span.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { entryOf } from '../names/default-entry.ts';

/** Behind a default that is a number, an id or `saved`, the title of the entry that grub.cfg has for it. */
export function inlayHints(analysis: GrubDefaultAnalysis, span: Span): readonly InlayHint[] {
  return analysis.root.assignments.flatMap((assignment): InlayHint[] => {
    const { valueSpan, value } = assignment;
    if (valueSpan.end < span.start || valueSpan.start > span.end) return [];
    const found = entryOf(assignment, analysis);
    const title = found === undefined ? undefined : titleOf(found);
    if (title === undefined || title === value) return [];
    return [
      { offset: valueSpan.end, label: ` ${title}`, tooltip: `The entry of ${analysis.system!.path} that starts.` },
    ];
  });
}

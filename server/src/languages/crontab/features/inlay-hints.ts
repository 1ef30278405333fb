import type { InlayHint } from '../../../core/features/hints.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { inWords } from './outline.ts';

/** Each schedule in words at the end of its line, if a person switched that on. */
export function inlayHints(analysis: CrontabAnalysis, span: Span): readonly InlayHint[] {
  if (!analysis.settings.inlayHints) return [];
  return analysis.root.entries
    .filter((entry) => overlaps(entry, span))
    .flatMap((entry) => {
      const label = inWords(analysis, entry);
      return label === undefined ? [] : [{ offset: entry.end, label: `# ${label}` }];
    });
}

import type { OutlineItem } from '../../../core/features/outline.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';

/** The entries by archive and suites. */
export function outline({ root }: SourcesAnalysis): OutlineItem[] {
  return root.entries.flatMap((entry) => {
    const [uri] = entry.uris;
    if (uri === undefined) return [];
    const words = [...entry.types, ...entry.suites, ...entry.components].map((word) => word.value);
    return [
      {
        name: uri.value,
        detail: words.join(' '),
        kind: 'item' as const,
        span: { start: entry.start, end: entry.end },
        nameSpan: { start: uri.start, end: uri.end },
        children: [],
      },
    ];
  });
}

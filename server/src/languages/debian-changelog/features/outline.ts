import type { OutlineItem } from '../../../core/features/outline.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';

/** The entries by version. */
export function outline({ root }: ChangelogAnalysis): OutlineItem[] {
  return root.entries.flatMap((entry) => {
    if (entry.heading === undefined) return [];
    const { version, suites } = entry.heading;
    const detail = [suites.map((suite) => suite.text).join(' '), entry.trailer?.date.text ?? ''].filter(
      (text) => text !== '',
    );
    return [
      {
        name: version.text,
        detail: detail.join(' · '),
        kind: 'section' as const,
        span: { start: entry.start, end: entry.end },
        nameSpan: { start: version.start, end: version.end },
        children: [],
      },
    ];
  });
}

import type { OutlineItem } from '../../../core/features/outline.ts';
import type { ConfAnalysis } from '../analysis/analyse.ts';

/** Sections, and the keys that each sets. */
export function outline({ root }: ConfAnalysis): readonly OutlineItem[] {
  return root.sections.map(({ start, end, header, assignments }) => ({
    name: [header.name.value, header.argument?.value].filter(Boolean).join(' ') || '[]',
    kind: 'section' as const,
    span: { start, end },
    nameSpan: header.name,
    children: assignments
      .filter(({ key }) => key.value !== '')
      .map((item) => ({
        name: item.key.value,
        detail: item.value.value,
        kind: 'property' as const,
        span: item,
        nameSpan: item.key,
        children: [],
      })),
  }));
}

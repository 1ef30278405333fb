import type { OutlineItem } from '../../../core/features/outline.ts';
import type { AutofsAnalysis } from '../analysis/analyse.ts';

/** Keys with what is mounted there; mount points with their maps. */
export function outline({ root }: AutofsAnalysis): readonly OutlineItem[] {
  const item = (
    name: string,
    detail: string,
    span: OutlineItem['span'],
    nameSpan: OutlineItem['span'],
  ): OutlineItem => ({
    name: name === '' ? '""' : name,
    detail,
    kind: 'item',
    span,
    nameSpan,
    children: [],
  });
  return [
    ...root.masters.map((entry) => item(entry.key.value, entry.map?.value ?? '', entry, entry.key)),
    ...root.entries.map((entry) => ({
      ...item(entry.key.value, entry.parts[0]?.locations[0]?.value ?? '', entry, entry.key),
      children:
        entry.parts.length < 2
          ? []
          : entry.parts.map((part) =>
              item(part.path?.value ?? '/', part.locations[0]?.value ?? '', part, part.path ?? part),
            ),
    })),
  ];
}

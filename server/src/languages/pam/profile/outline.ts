import type { OutlineItem } from '../../../core/features/outline.ts';
import type { ProfileAnalysis } from './analyse.ts';

/** The fields, with the lines of their stacks below. */
export function outlineProfile({ root }: ProfileAnalysis): readonly OutlineItem[] {
  return root.fields.map(({ start, end, name, value, lines }) => ({
    name: name.value || 'field',
    ...(value === undefined ? {} : { detail: value.value }),
    kind: lines.length > 0 ? 'section' : 'property',
    span: { start, end },
    nameSpan: { start: name.start, end: name.end },
    children: lines.map((line) => ({
      name: (line.module ?? line.control)?.value || 'line',
      ...(line.control === undefined ? {} : { detail: line.control.value }),
      kind: 'item' as const,
      span: { start: line.start, end: line.end },
      nameSpan: { start: line.start, end: line.end },
      children: [],
    })),
  }));
}

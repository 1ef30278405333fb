import type { OutlineItem } from '../../../core/features/outline.ts';
import type { WatchAnalysis } from '../analysis/analyse.ts';

/** The sources that are watched. */
export function outline({ root }: WatchAnalysis): OutlineItem[] {
  return root.entries.map(({ url, pattern, options, start, end }) => {
    const component = options.find(({ key }) => key === 'component')?.value?.text;
    const template = options.find(({ key }) => key === 'template')?.value;
    const named = url ?? template;
    const detail = component ?? pattern?.text;
    const inside = named !== undefined && named.start >= start && named.end <= end;
    return {
      name: named?.text || 'entry',
      ...(detail === undefined ? {} : { detail }),
      kind: 'item' as const,
      span: { start, end },
      nameSpan: inside ? { start: named.start, end: named.end } : { start, end: start },
      children: [],
    };
  });
}

import type { OutlineItem } from '../../../core/features/outline.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';

/** The assignments with their values. */
export function outline(analysis: GrubDefaultAnalysis): readonly OutlineItem[] {
  return analysis.root.assignments.map((assignment) => ({
    name: assignment.name,
    detail: assignment.value.slice(0, 120),
    kind: 'property',
    span: { start: assignment.start, end: assignment.end },
    nameSpan: assignment.nameSpan,
    children: [],
  }));
}

import type { OutlineItem } from '../../../core/features/outline.ts';
import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { NfsDefaultAnalysis } from '../analysis/analyse.ts';
import { findKey } from '../schema/keys.ts';

/** The variables with their values. */
export function outline({ root }: NfsDefaultAnalysis): readonly OutlineItem[] {
  return root.assignments.map(({ name, value, start, end, nameSpan }) => ({
    name,
    detail: value.slice(0, 120),
    kind: 'property',
    span: { start, end },
    nameSpan,
    children: [],
  }));
}

/** Known variables, and the options in their values, in their colours. */
export function semanticTokens({ root, wordsOf }: NfsDefaultAnalysis): readonly SemanticToken[] {
  return root.assignments.flatMap((assignment): SemanticToken[] => [
    ...(findKey(assignment.name) === undefined ? [] : [{ ...assignment.nameSpan, type: 'keyword' as const }]),
    ...wordsOf(assignment)
      .filter(({ start, end }) => end > start)
      .map(({ kind, start, end }): SemanticToken => ({ start, end, type: kind === 'option' ? 'property' : 'string' })),
  ]);
}

import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { ConfAnalysis } from '../analysis/analyse.ts';

/** Sections, keys and values in their colours. */
export function semanticTokens({ root }: ConfAnalysis): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const add = (span: { start: number; end: number }, type: SemanticToken['type']) => {
    if (span.end > span.start) tokens.push({ start: span.start, end: span.end, type });
  };
  for (const { header } of root.sections) {
    add(header.name, 'namespace');
    if (header.argument !== undefined) add(header.argument, 'string');
  }
  for (const { key, value } of root.assignments) {
    add(key, 'property');
    add(value, /^\d+$/.test(value.value) ? 'number' : 'string');
  }
  return tokens.sort((a, b) => a.start - b.start);
}

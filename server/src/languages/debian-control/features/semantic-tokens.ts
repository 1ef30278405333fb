import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { Span } from '../../../core/text/span.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';

/** So many fields get tokens; in larger files the grammar's colours must do. */
const mostFields = 20_000;

/** Names of fields, and the parts of relations. */
export function semanticTokens(analysis: ControlAnalysis): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const put = (span: Span | undefined, type: SemanticToken['type']) => {
    if (span !== undefined && span.end > span.start) tokens.push({ start: span.start, end: span.end, type });
  };
  let fields = 0;
  for (const stanza of analysis.root.stanzas) {
    for (const field of stanza.fields) {
      if (++fields > mostFields) return sorted(tokens);
      put({ start: field.start, end: field.nameEnd }, 'property');
      for (const { alternatives } of analysis.relationsOf(field, stanza)) {
        for (const relation of alternatives) {
          put(relation.name, relation.variable ? 'variable' : 'namespace');
          put(relation.operator, 'operator');
          put(relation.version, 'number');
          for (const part of relation.architectures ?? []) put(part, 'enumMember');
          for (const part of relation.profiles.flat()) put(part, 'enumMember');
        }
      }
    }
  }
  for (const comment of analysis.comments) put(comment, 'comment');
  return sorted(tokens);
}

function sorted(tokens: SemanticToken[]): SemanticToken[] {
  return tokens.sort((a, b) => a.start - b.start);
}

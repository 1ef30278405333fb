import { deb822Tokens } from '../../../core/deb822/tokens.ts';
import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { Span } from '../../../core/text/span.ts';
import type { CopyrightAnalysis } from '../analysis/analyse.ts';

/** Names of fields, patterns, licences and the words between them. Free text has none. */
export function semanticTokens(analysis: CopyrightAnalysis): SemanticToken[] {
  if (!analysis.declared) return [];
  const token = ({ start, end }: Span, type: SemanticToken['type']): SemanticToken => ({ start, end, type });
  return deb822Tokens(analysis.root, (field) => {
    const stanza = field.key === 'files' || field.key === 'license' ? analysis.stanzaAt(field.start) : undefined;
    if (field.key === 'files')
      return (stanza?.patterns ?? [])
        .filter((word) => word.start >= field.start && word.end <= field.end)
        .map((word) => token(word, 'string'));
    if (stanza?.license !== field) return [];
    return [
      ...stanza.expression!.names.map((name) => token(name, 'type')),
      ...stanza.expression!.operators.map((operator) => token(operator, 'operator')),
    ];
  });
}

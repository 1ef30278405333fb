import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { Span } from '../../../core/text/span.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';

/** Types, options, addresses, suites and components. */
export function semanticTokens({ root, document }: SourcesAnalysis): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const put = (span: Span, type: SemanticToken['type']) => {
    if (span.end > span.start) tokens.push({ start: span.start, end: span.end, type });
  };
  for (const entry of root.entries) {
    for (const word of entry.types) put(word, 'keyword');
    for (const option of entry.options) {
      if (entry.form === 'line') put(option.keySpan, 'property');
      // A key in a stanza reaches over lines.
      if (!document.text.slice(option.valueSpan.start, option.valueSpan.end).includes('\n'))
        put(option.valueSpan, 'string');
    }
    for (const word of entry.uris) put(word, 'string');
    for (const word of entry.suites) put(word, 'enumMember');
    for (const word of entry.components) put(word, 'namespace');
  }
  if (root.form === 'stanza') {
    for (const match of document.text.matchAll(/^[A-Za-z][\w-]*(?=[ \t]*:)/gm))
      put({ start: match.index, end: match.index + match[0].length }, 'property');
  }
  for (const comment of root.comments) put(comment, 'comment');
  return tokens.sort((a, b) => a.start - b.start);
}

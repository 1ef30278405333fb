import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';

/** What the words of headings and trailers are. */
export function semanticTokens({ root }: ChangelogAnalysis): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const put = (span: { start: number; end: number } | undefined, type: SemanticToken['type']) => {
    if (span !== undefined && span.end > span.start) tokens.push({ start: span.start, end: span.end, type });
  };
  for (const { heading, trailer } of root.entries) {
    if (heading !== undefined) {
      put(heading.package, 'namespace');
      put(heading.version, 'number');
      for (const suite of heading.suites) put(suite, 'enumMember');
      for (const { key, value } of heading.options) {
        put(key, 'property');
        put(value, 'string');
      }
    }
    if (trailer !== undefined) {
      put(trailer.name, 'variable');
      put(trailer.mail, 'string');
      put(trailer.date, 'number');
    }
  }
  for (const comment of root.comments) put(comment, 'comment');
  return tokens.sort((a, b) => a.start - b.start);
}

import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { Span } from '../../../core/text/span.ts';
import type { WatchAnalysis } from '../analysis/analyse.ts';
import type { WatchOption } from '../parse/tree.ts';
import { findOption } from '../schema/options.ts';

/** Options, addresses, patterns and policies; what reaches over a line's end is left to the grammar. */
export function semanticTokens({ root, document }: WatchAnalysis): SemanticToken[] {
  const tokens = new Map<number, SemanticToken>();
  const put = (span: Span | undefined, type: SemanticToken['type']) => {
    if (span === undefined || span.end <= span.start || document.text.slice(span.start, span.end).includes('\n'))
      return;
    if (!tokens.has(span.start)) tokens.set(span.start, { start: span.start, end: span.end, type });
  };
  const putOption = ({ key, name, value }: WatchOption) => {
    put(name, 'property');
    const kind = findOption(key)?.kind;
    put(value, key === 'matchingpattern' || kind === 'rules' ? 'regexp' : kind === 'word' ? 'enumMember' : 'string');
  };
  for (const option of root.defaults) putOption(option);
  for (const { options, url, pattern, policy, script } of root.entries) {
    for (const option of options) putOption(option);
    if (root.form === 'stanza') continue;
    put(url, 'string');
    put(pattern, 'regexp');
    put(policy, 'enumMember');
    put(script, 'function');
  }
  for (const comment of root.comments) put(comment, 'comment');
  return [...tokens.values()].sort((a, b) => a.start - b.start);
}

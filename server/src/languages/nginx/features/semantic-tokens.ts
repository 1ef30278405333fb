import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { walkDirectives } from '../parse/walk.ts';

/** Colours for what no grammar can know: directives that are known here, deprecated ones, variables and declared names. */
export function semanticTokens(analysis: NginxAnalysis): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  walkDirectives(analysis.root.items, (directive) => {
    const name = directive.words[0];
    const entries = analysis.entriesOf(directive);
    if (name === undefined || entries.length === 0) return;
    const old = entries.every((entry) => entry.deprecated !== undefined || entry.removed !== undefined);
    tokens.push({
      start: name.start,
      end: name.end,
      type: 'keyword',
      ...(old ? { modifiers: ['deprecated'] as const } : {}),
    });
  });
  for (const occurrence of analysis.names()) {
    if (occurrence.path !== analysis.document.path) continue;
    tokens.push({
      ...occurrence.span,
      type: occurrence.kind === 'variable' ? 'variable' : 'namespace',
      ...(occurrence.role === 'declaration' ? { modifiers: ['declaration'] as const } : {}),
    });
  }
  return tokens.sort((a, b) => a.start - b.start);
}

import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import { walk } from '../../../core/syntax/node.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** Colours for what the grammar cannot know: names of blocks, deprecated directives, variables and declared names. */
export function semanticTokens(analysis: NginxAnalysis): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  walk(analysis.root, (node) => {
    if (node.kind !== 'directive') return;
    const directive = node as DirectiveNode;
    const name = directive.words[0];
    const entries = analysis.entriesOf(directive);
    if (name === undefined || entries.length === 0) return;
    const old = entries.every((entry) => entry.deprecated !== undefined || entry.removed !== undefined);
    tokens.push({
      start: name.start,
      end: name.end,
      type: directive.block === undefined ? 'property' : 'keyword',
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

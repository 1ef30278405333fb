import type { SemanticToken, TokenType } from '../../../core/features/semantic-tokens.ts';
import type { Span } from '../../../core/text/span.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { findDirective } from '../schema/directives.ts';
import type { Scope } from '../schema/scope.ts';
import { names } from './names.ts';

/** Colours by meaning: known and deprecated directives, names of sections, numbers, encoders and formats. */
export function semanticTokens(analysis: FfserverAnalysis): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const taken = new Set<number>();
  const add = ({ start, end }: Span, type: TokenType, modifier?: 'declaration' | 'deprecated') => {
    if (end <= start || taken.has(start)) return;
    taken.add(start);
    tokens.push({ start, end, type, ...(modifier === undefined ? {} : { modifiers: [modifier] }) });
  };
  for (const { kind, role, span } of names(analysis)) {
    if (analysis.document.text.slice(span.start, span.end).includes('\n')) continue;
    add(span, kind === 'feed' ? 'variable' : 'namespace', role === 'declaration' ? 'declaration' : undefined);
  }
  for (const entry of analysis.root.entries) {
    if (entry.kind !== 'section') addDirective(entry, 'global', add);
    else for (const node of entry.directives) addDirective(node, entry.section, add);
  }
  return tokens.sort((a, b) => a.start - b.start);
}

function addDirective(
  node: DirectiveNode,
  scope: Scope,
  add: (span: Span, type: TokenType, modifier?: 'deprecated') => void,
): void {
  const entry = findDirective(scope, node.name.value);
  if (entry === undefined) return;
  add(node.name, 'keyword', entry.replacement === undefined ? undefined : 'deprecated');
  const name = entry.name.toLowerCase();
  if (/^(?:avoption|audiocodec|videocodec|format|pixelformat)/.test(name) && node.args[0] !== undefined) {
    add(node.args[0], name.startsWith('avoption') ? 'property' : 'enumMember');
  }
  for (const word of node.args) if (word.quote === '' && /^[+-]?[\d.]+[KMG]?$/i.test(word.value)) add(word, 'number');
}

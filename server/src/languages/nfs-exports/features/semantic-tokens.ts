import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import { nameSpan, type OptionNode, valueSpan } from '../../../core/nfs/exports/tree.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';

/** Paths, clients, options and their values in their colours. */
export function semanticTokens({ root }: ExportsAnalysis): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const add = (span: { start: number; end: number } | undefined, type: SemanticToken['type']) => {
    if (span !== undefined && span.end > span.start) tokens.push({ start: span.start, end: span.end, type });
  };
  const addOption = (option: OptionNode) => {
    add(nameSpan(option), 'property');
    add(valueSpan(option), /^-?\d+$/.test(option.value ?? '') ? 'number' : 'enumMember');
  };
  for (const entry of root.entries) {
    add(entry.path, 'string');
    for (const owner of [...entry.defaults, ...entry.clients].sort((a, b) => a.start - b.start)) {
      if (owner.kind === 'client') add(owner.host, 'variable');
      for (const option of owner.options?.items ?? []) addOption(option);
    }
  }
  return tokens;
}

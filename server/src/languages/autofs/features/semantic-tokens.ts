import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { MountOptionNode } from '../../../core/nfs/fstab/tree.ts';
import { walk } from '../../../core/syntax/node.ts';
import type { AutofsAnalysis } from '../analysis/analyse.ts';

const types: Readonly<Record<string, SemanticToken['type']>> = {
  key: 'variable',
  path: 'variable',
  map: 'string',
  location: 'string',
  include: 'string',
  argument: 'property',
};

/** Keys, locations and options in their colours. */
export function semanticTokens({ root }: AutofsAnalysis): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  walk(root, (node) => {
    const type = types[node.kind];
    if (type !== undefined) tokens.push({ start: node.start, end: node.end, type });
    if (node.kind !== 'option') return;
    const { nameSpan, valueSpan } = node as MountOptionNode;
    if (nameSpan.end > nameSpan.start) tokens.push({ ...nameSpan, type: 'property' });
    if (valueSpan !== undefined && valueSpan.end > valueSpan.start) tokens.push({ ...valueSpan, type: 'string' });
  });
  return tokens;
}

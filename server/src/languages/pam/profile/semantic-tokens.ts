import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import { findModule, findOption } from '../schema/modules.ts';
import type { ProfileAnalysis } from './analyse.ts';
import type { ProfileLine } from './tree.ts';

/** Fields, controls with their results and actions, modules (struck through when removed), options with their values. */
export function profileTokens({ root }: ProfileAnalysis): readonly SemanticToken[] {
  return root.fields.flatMap(({ name, lines }) => [
    { start: name.start, end: name.end - 1, type: 'property' as const },
    ...lines.flatMap(lineTokens),
  ]);
}

function lineTokens({ control, meaning, module: word, args }: ProfileLine): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  if (control !== undefined && meaning?.fault === undefined) {
    if (meaning?.kind !== 'pairs') tokens.push({ start: control.start, end: control.end, type: 'keyword' });
    for (const { nameSpan, action, actionSpan } of meaning?.pairs ?? []) {
      tokens.push({ ...nameSpan, type: 'enumMember' }, { ...actionSpan, type: action > 0 ? 'number' : 'keyword' });
    }
  }
  if (word === undefined) return tokens;
  const module = findModule(word.value);
  const removed = module?.removed === undefined ? {} : { modifiers: ['deprecated' as const] };
  tokens.push({ start: word.start, end: word.end, type: 'function', ...removed });
  for (const { start, end, value } of args) {
    const found = module === undefined ? undefined : findOption(module, value);
    if (found === undefined) {
      tokens.push({ start, end, type: 'string' });
      continue;
    }
    const nameEnd = start + found.option.name.length;
    tokens.push({ start, end: nameEnd, type: 'property' });
    if (end > nameEnd + 1) tokens.push({ start: nameEnd + 1, end, type: 'string' });
  }
  return tokens;
}

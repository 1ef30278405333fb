import type { SemanticToken, TokenType } from '../../../core/features/semantic-tokens.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { findModule, findOption } from '../schema/modules.ts';

/** What each word is: types and controls, return values and actions, modules (struck through when removed), options. */
export function semanticTokens({ root }: PamAnalysis): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const add = (span: { start: number; end: number }, type: TokenType, deprecated = false) => {
    if (span.end <= span.start) return;
    tokens.push({ start: span.start, end: span.end, type, ...(deprecated ? { modifiers: ['deprecated'] } : {}) });
  };
  for (const entry of root.entries) {
    if (entry.service !== undefined) add(entry.service, 'namespace');
    if (entry.type !== undefined) add(entry.type, 'type');
    if (entry.control !== undefined && entry.meaning !== undefined && entry.meaning.fault === undefined) {
      if (entry.meaning.kind !== 'pairs') add(entry.control, 'keyword');
      for (const { nameSpan, action, actionSpan } of entry.meaning.pairs) {
        add(nameSpan, 'enumMember');
        add(actionSpan, action > 0 ? 'number' : 'keyword');
      }
    }
    if (entry.module === undefined) continue;
    if (entry.includes !== undefined) {
      add(entry.module, 'namespace');
      continue;
    }
    const module = findModule(entry.module.value);
    add(entry.module, 'function', module?.removed !== undefined);
    for (const argument of entry.args) {
      const found = module === undefined || argument.bracketed ? undefined : findOption(module, argument.value);
      if (found === undefined) add(argument, 'string');
      else {
        const nameEnd = argument.start + found.option.name.length;
        add({ start: argument.start, end: nameEnd }, 'property', found.option.deprecated !== undefined);
        if (found.value !== undefined) add({ start: nameEnd + 1, end: argument.end }, 'string');
      }
    }
  }
  return tokens;
}

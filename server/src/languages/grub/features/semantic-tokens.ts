import { findUuids } from '../../../core/disk-ids/find.ts';
import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { Span } from '../../../core/text/span.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import { names } from '../names/names.ts';
import { findCommand } from '../schema/commands.ts';

/**
 * What only the meaning of the words tells: commands of GRUB and functions of the script apart from words that are neither, options,
 * variables where they are set and read, UUIDs. Words of which nothing is known keep the grammar's colours.
 */
export function semanticTokens(analysis: GrubAnalysis): readonly SemanticToken[] {
  const { document, commands, functions, comments } = analysis;
  const own = new Set(functions.map(({ name }) => name?.source));
  const tokens: SemanticToken[] = [];
  for (const { name, words } of commands) {
    const [first, ...rest] = words;
    if (first === undefined) continue;
    if (own.has(name)) tokens.push({ ...spanOf(first), type: 'function' });
    else if (findCommand(name) !== undefined && first.source === name)
      tokens.push({ ...spanOf(first), type: 'keyword' });
    for (const word of rest) {
      const option = /^--?[A-Za-z][\w-]*/.exec(word.source)?.[0];
      if (option === undefined) continue;
      tokens.push({ start: word.start, end: word.start + option.length, type: 'property' });
    }
  }
  for (const { kind, role, path, span } of names(analysis)) {
    if (path !== document.path) continue;
    if (kind === 'variable') {
      tokens.push({
        ...span,
        type: 'variable',
        ...(role === 'declaration' ? { modifiers: ['declaration'] as const } : {}),
      });
    } else if (kind === 'function' && role === 'declaration') {
      tokens.push({ ...span, type: 'function', modifiers: ['declaration'] });
    }
  }
  for (const { span } of findUuids(document.text)) {
    if (!comments.some(({ start, end }) => start <= span.start && span.start < end))
      tokens.push({ ...span, type: 'enumMember' });
  }
  return apart(tokens);
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** In the order of the text, the first of those that overlap. */
function apart(tokens: readonly SemanticToken[]): SemanticToken[] {
  const result: SemanticToken[] = [];
  for (const token of [...tokens].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (token.end > token.start && token.start >= (result.at(-1)?.end ?? 0)) result.push(token);
  }
  return result;
}

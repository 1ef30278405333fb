import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { Span } from '../../../core/text/span.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { variablesIn } from '../names/variables.ts';
import { findKey, type KeyEntry } from '../schema/keys.ts';

/** Keys that grub-mkconfig reads apart from other variables, outdated ones struck through, values by what they are. */
export function semanticTokens({ root, document }: GrubDefaultAnalysis): readonly SemanticToken[] {
  return root.assignments.flatMap(({ name, nameSpan, valueSpan, value, literal }): SemanticToken[] => {
    const entry = findKey(name);
    const tokens: SemanticToken[] = [
      {
        ...nameSpan,
        type: entry === undefined ? 'variable' : 'keyword',
        modifiers: entry?.deprecated === undefined ? ['declaration'] : ['declaration', 'deprecated'],
      },
    ];
    const raw = document.text.slice(valueSpan.start, valueSpan.end);
    if (entry?.type === 'cmdline') tokens.push(...argumentTokens(raw, valueSpan.start));
    else if (literal && value !== '') tokens.push({ ...valueSpan, type: typeOf(entry, value) });
    else for (const { span } of variablesIn(raw, valueSpan.start)) tokens.push({ ...span, type: 'variable' });
    return tokens;
  });
}

function typeOf(entry: KeyEntry | undefined, value: string): SemanticToken['type'] {
  if (/^-?\d+$/.test(value)) return 'number';
  return entry?.type === 'choice' || entry?.type === 'flag' ? 'enumMember' : 'string';
}

/** Names of kernel arguments, and variables among them. */
function argumentTokens(raw: string, offset: number): SemanticToken[] {
  const variables = variablesIn(raw, offset);
  const covered = ({ start, end }: Span) => variables.some(({ span }) => span.start < end && start < span.end);
  const tokens: SemanticToken[] = variables.map(({ span }) => ({ ...span, type: 'variable' }));
  for (const match of raw.matchAll(/[A-Za-z_][\w.-]*(?==|[\s"']|$)/g)) {
    if (/[^\s"']/.test(raw[match.index - 1] ?? ' ')) continue;
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    if (!covered(span)) tokens.push({ ...span, type: 'property' });
  }
  return tokens.sort((a, b) => a.start - b.start);
}

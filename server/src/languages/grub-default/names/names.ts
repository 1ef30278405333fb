import type { NameOccurrence } from '../../../core/features/names.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { variablesIn } from './variables.ts';

/** Variables where they are set and where they are read. */
export function names({ root, document }: GrubDefaultAnalysis): readonly NameOccurrence[] {
  const { path, text } = document;
  const found = root.assignments.map(
    ({ name, nameSpan }): NameOccurrence => ({ kind: 'variable', role: 'declaration', name, path, span: nameSpan }),
  );
  for (const { kind, start, end } of root.children) {
    if (kind !== 'word' && kind !== 'assignment') continue;
    for (const { name, span } of variablesIn(text.slice(start, end), start)) {
      found.push({ kind: 'variable', role: 'reference', name, path, span });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** What is wrong with a new name, or undefined. */
export function checkName(_kind: string, name: string): string | undefined {
  return /^[A-Za-z_]\w*$/.test(name)
    ? undefined
    : 'A variable’s name consists of letters, digits and underscores, no digit first.';
}

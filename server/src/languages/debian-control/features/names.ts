import { joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import type { NameOccurrence } from '../../../core/features/names.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { eachRelation } from '../relations.ts';

/** The binary packages that debian/control declares, and the relations to them. */
export function names(analysis: ControlAnalysis): NameOccurrence[] {
  const { choice, root, document } = analysis;
  if (choice.kind !== 'source') return [];
  const found: NameOccurrence[] = [];
  const declared = new Set<string>();
  const { path, text } = document;
  for (const stanza of root.stanzas) {
    for (const field of stanza.fields) {
      if (field.key !== 'package') continue;
      const name = joinedValue(text, field);
      if (name === '' || name.includes('\n')) continue;
      declared.add(name);
      found.push({ kind: 'package', name, role: 'declaration', path, span: valueSpan(text, field) });
    }
  }
  for (const stanza of root.stanzas) {
    eachRelation(stanza, analysis, ({ name }) => {
      if (name === undefined || !declared.has(name.text)) return;
      found.push({
        kind: 'package',
        name: name.text,
        role: 'reference',
        path,
        span: { start: name.start, end: name.end },
      });
    });
  }
  return found;
}

/** Why a package cannot have a name, or undefined. */
export function checkName(_kind: string, name: string): string | undefined {
  return /^[a-z0-9][a-z0-9+.-]+$/.test(name)
    ? undefined
    : 'A package name has two or more small letters, digits, "+", "-" and ".", and begins with a letter or a digit.';
}

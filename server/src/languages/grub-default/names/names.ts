import type { NameOccurrence } from '../../../core/features/names.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { entryOf } from './default-entry.ts';
import { variablesIn } from './variables.ts';

/** Variables where they are set and where they are read, and the entries of grub.cfg that the default means. */
export function names(analysis: GrubDefaultAnalysis): readonly NameOccurrence[] {
  const { root, document } = analysis;
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
  found.push(...entryNames(analysis));
  return found.sort((a, b) => a.span.start - b.span.start);
}

const entryKind = 'menu entry';

/** The value of a default, and the entry and its submenus in grub.cfg. */
function entryNames(analysis: GrubDefaultAnalysis): NameOccurrence[] {
  return analysis.root.assignments.flatMap((assignment): NameOccurrence[] => {
    const last = entryOf(assignment, analysis)?.at(-1);
    if (last === undefined) return [];
    const { entry, path } = last;
    const { start, end } = entry.idWord ?? entry.titleWord ?? entry.command;
    const one = { kind: entryKind, name: entry.id ?? entry.title };
    return [
      { ...one, role: 'reference', path: analysis.document.path, span: assignment.valueSpan },
      { ...one, role: 'declaration', path, span: { start, end } },
    ];
  });
}

/** What is wrong with a new name, or undefined. */
export function checkName(kind: string, name: string): string | undefined {
  if (kind === entryKind)
    return 'Entries get their names from the scripts in /etc/grub.d; update-grub would undo the change.';
  return /^[A-Za-z_]\w*$/.test(name)
    ? undefined
    : 'A variable’s name consists of letters, digits and underscores, no digit first.';
}

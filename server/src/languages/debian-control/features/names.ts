import { parseDeb822 } from '../../../core/deb822/parser.ts';
import { parseRelations } from '../../../core/deb822/relations.ts';
import { fieldOf, flatValue, joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import type { NameOccurrence } from '../../../core/features/names.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import type { SiblingText } from '../analysis/siblings.ts';
import { mentionsIn } from '../analysis/siblings.ts';
import { eachRelation } from '../relations.ts';

/**
 * The binary packages that debian/control declares, the relations to them, and where the files beside it name them:
 * debian/rules, debian/tests/control, and the names of files such as debian/PKG.install.
 */
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
  const { rules, tests, files } = analysis.siblings;
  for (const name of declared) {
    if (rules === undefined) break;
    for (const span of mentionsIn(rules.text, name)) {
      found.push({ kind: 'package', name, role: 'reference', path: rules.path, span });
    }
  }
  if (tests !== undefined) found.push(...namesInTests(tests, declared));
  for (const file of files) {
    const span = { start: 0, end: 0 };
    const { suffix } = file;
    found.push({ kind: 'package', name: file.package, role: 'reference', path: file.path, span, file: { suffix } });
  }
  return found;
}

/** The packages that the tests of debian/tests/control depend on. */
function namesInTests({ path, text }: SiblingText, declared: ReadonlySet<string>): NameOccurrence[] {
  return parseDeb822(text).stanzas.flatMap((stanza) => {
    const field = fieldOf(stanza, 'depends');
    if (field === undefined) return [];
    const groups = parseRelations(flatValue(text, field), field.valueStart, { build: false, tests: true });
    return groups.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ name, fault }): NameOccurrence[] => {
        if (name === undefined || fault !== undefined || !declared.has(name.text)) return [];
        const span = { start: name.start, end: name.end };
        return [{ kind: 'package', name: name.text, role: 'reference', path, span }];
      }),
    );
  });
}

/** Why a package cannot have a name, or undefined. */
export function checkName(_kind: string, name: string): string | undefined {
  return /^[a-z0-9][a-z0-9+.-]+$/.test(name)
    ? undefined
    : 'A package name has two or more small letters, digits, "+", "-" and ".", and begins with a letter or a digit.';
}

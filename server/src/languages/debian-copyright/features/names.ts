import type { NameOccurrence } from '../../../core/features/names.ts';
import type { CopyrightAnalysis } from '../analysis/analyse.ts';
import { findLicenseUses } from '../analysis/declared-licenses.ts';
import type { LicenseName } from '../analysis/license-expression.ts';
import { licenseKey } from '../schema/licenses.ts';

/** The licences that stand-alone stanzas describe, and the stanzas that name them. */
export function names(analysis: CopyrightAnalysis): NameOccurrence[] {
  const { path } = analysis.document;
  const { declared, used } = findLicenseUses(analysis);
  const place = (name: LicenseName, role: NameOccurrence['role']): NameOccurrence => ({
    kind: 'license',
    name: licenseKey(name.text),
    role,
    path,
    span: { start: name.start, end: name.end },
  });
  const declarations = [...declared.values()].flat().flatMap(({ expression }) => expression?.names ?? []);
  return [
    ...declarations.map((name) => place(name, 'declaration')),
    ...used.map(({ name, stanza }) => place(name, stanza.licenseText === '' ? 'reference' : 'declaration')),
  ];
}

/** Why a licence cannot have a name, or undefined. */
export function checkName(_kind: string, name: string): string | undefined {
  const fits = /^[^\s,()|]+(?: with (?:[^\s,()|]+ )+exception)?$/.test(name) && !/^(?:and|or|with)$/i.test(name);
  return fits ? undefined : 'A short name has no blanks or commas; an exception follows as "with NAME exception".';
}

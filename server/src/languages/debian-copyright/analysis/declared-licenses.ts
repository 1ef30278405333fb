import { remember } from '../../../core/syntax/remember.ts';
import { licenseKey } from '../schema/licenses.ts';
import type { CopyrightAnalysis } from './analyse.ts';
import type { LicenseName } from './license-expression.ts';
import type { CopyrightStanza } from './stanzas.ts';

/** A licence where it is named, and the stanza that names it. */
export interface LicenseUse {
  readonly name: LicenseName;
  readonly stanza: CopyrightStanza;
}

/** Which licences a file describes, and which it names. */
export interface LicenseUses {
  /** Stand-alone License stanzas by the key of their first line. */
  readonly declared: ReadonlyMap<string, readonly CopyrightStanza[]>;
  readonly used: readonly LicenseUse[];
}

/** The key of a licence where it is named. */
export const keyOfName = remember(({ text }: LicenseName): string => licenseKey(text));

/** The key of a whole first line, in which `and` and `or` stand as they are. */
export const expressionKey = remember(({ expression }: CopyrightStanza): string => {
  const [only, second] = expression?.names ?? [];
  if (expression === undefined || only === undefined) return '';
  if (second === undefined && !only.text.includes(' / ')) return keyOfName(only);
  return wholeKey(expression.names.map((name) => name.text).join(' / '));
});

function wholeKey(text: string): string {
  return text.split(' / ').map(licenseKey).join(' / ');
}

/** Finds both in one walk. */
export const findLicenseUses = remember(({ stanzas }: CopyrightAnalysis): LicenseUses => {
  const declared = new Map<string, CopyrightStanza[]>();
  const used: LicenseUse[] = [];
  for (const stanza of stanzas) {
    if (stanza.expression === undefined) continue;
    if (stanza.kind === 'license') {
      const key = expressionKey(stanza);
      const known = declared.get(key);
      if (known === undefined) declared.set(key, [stanza]);
      else known.push(stanza);
    } else for (const name of stanza.expression.names) used.push({ name, stanza });
  }
  return { declared, used };
});

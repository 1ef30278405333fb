import { licenseKey } from '../schema/licenses.ts';
import type { CopyrightAnalysis, CopyrightStanza } from './analyse.ts';
import type { LicenseName } from './license-expression.ts';

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

/** The key of a whole first line, in which `and` and `or` stand as they are. */
export function expressionKey({ expression }: CopyrightStanza): string {
  return expression === undefined ? '' : wholeKey(expression.names.map((name) => name.text).join(' / '));
}

function wholeKey(text: string): string {
  return text.split(' / ').map(licenseKey).join(' / ');
}

/** Finds both in one walk. */
export function findLicenseUses({ stanzas }: CopyrightAnalysis): LicenseUses {
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
}

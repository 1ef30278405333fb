import type { StanzaKind } from '../analysis/analyse.ts';
import type { ControlKind } from '../analysis/kind.ts';
import { type FieldEntry, fieldTable } from './field-table.ts';

const byKey = new Map(fieldTable.map((entry) => [entry.name.toLowerCase(), entry]));

/** What is known about a field by its name in small letters; `X…-` prefixes of one's own fields are no part of it. */
export function findField(key: string): FieldEntry | undefined {
  return byKey.get(key) ?? byKey.get(key.replace(/^x[sbc]*-/, ''));
}

/** Whether a name in small letters begins with `X` as one's own fields do. */
export function isOwnField(key: string): boolean {
  return /^x[sbc]*-/.test(key);
}

/** Which column of the table a stanza belongs to. */
export function kindOfStanza(file: ControlKind, stanza: StanzaKind): ControlKind {
  if (file !== 'source') return file;
  return stanza === 'source' ? 'source' : 'binary';
}

/** The fields that may stand in a stanza of this kind, in the order in which people usually write them. */
export function fieldsFor(kind: ControlKind): readonly FieldEntry[] {
  return fieldTable.filter((entry) => entry.kinds.includes(kind));
}

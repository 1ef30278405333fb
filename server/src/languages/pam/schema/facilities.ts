import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { stackPage } from './returns.ts';

/** The four stacks of a service. */
export const facilityNames = ['auth', 'account', 'password', 'session'] as const;
export type Facility = (typeof facilityNames)[number];

const entry = (name: string, summary: string): SchemaEntry => ({ name, summary, docs: stackPage });

/** What the first column may say. */
export const facilityEntries: readonly SchemaEntry[] = [
  entry('auth', 'Establishes that users are who they claim to be, and sets their credentials.'),
  entry('account', 'Decides whether the account may be used: not expired, at this hour, from this place.'),
  entry('password', 'Changes the password or another secret.'),
  entry('session', 'Does what is due before a session begins and after it ends.'),
];

/** Debian's and Ubuntu's way to read another service for every type (their patch 031_pam_include). */
export const includeEntry: SchemaEntry = entry(
  '@include',
  'Reads all lines of another service, whatever their type (Debian and its derivatives).',
);

/** The facility of a first column without its `-`; libpam does not care about case. */
export function findFacility(word: string): Facility | undefined {
  const lower = word.toLowerCase();
  return facilityNames.find((name) => name === lower);
}

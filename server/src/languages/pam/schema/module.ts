import type { SchemaEntry } from '../../../core/schema/entry.ts';
import type { ValueType } from '../../../core/schema/value-type.ts';
import { type Facility, facilityNames } from './facilities.ts';

/** An option of a module: a word, or `name=value`. */
export interface ModuleOption extends SchemaEntry {
  /** What stands behind `=`; a plain word has none. */
  readonly value?: ValueType;
  /** Whether the value may be left out. */
  readonly optionalValue?: boolean;
}

/**
 * What a module does for the question who gets in. `checks`: its success means that somebody proved something. `gate`: it
 * keeps some people out, but lets in nobody. `nothing`: it says nothing about who the user is.
 */
export type ModuleRole = 'checks' | 'gate' | 'nothing';

/** A module that we know. */
export interface PamModule extends SchemaEntry {
  /** Those of the four types for which it has functions. */
  readonly facilities: readonly Facility[];
  readonly role: ModuleRole;
  readonly options: readonly ModuleOption[];
  /** What it returns, as far as upstream says so, with what each value means of this module. */
  readonly returns: readonly SchemaEntry[];
  /** False where arguments are not options: commands, messages, conditions. */
  readonly closed: boolean;
  /** What to use instead of a removed module. */
  readonly successor?: string;
}

/** The facilities of a short form such as `aps`: a for auth, c for account, p for password, s for session. */
export function facilitiesOf(letters: string): Facility[] {
  const byLetter: Readonly<Record<string, Facility>> = { a: 'auth', c: 'account', p: 'password', s: 'session' };
  const wanted = new Set([...letters].map((letter) => byLetter[letter]));
  return facilityNames.filter((name) => wanted.has(name));
}

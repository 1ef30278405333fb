/** An option as upstream's own texts have it. */
export interface UpstreamOption {
  readonly name: string;
  /** Whether a `=` follows. */
  readonly valued: boolean;
  /** Whether the man page has it; else only the code reads it. */
  readonly documented: boolean;
  /** The release that brought it, where that is not the oldest one that was looked at. */
  readonly since?: string;
  /** The release from which on it is gone. */
  readonly removed?: string;
}

/** A module by its names alone. */
export interface UpstreamModule {
  readonly name: string;
  /** `Linux-PAM`, or Debian's package. */
  readonly origin: string;
  /** a for auth, c for account, p for password, s for session: those for which it has functions. */
  readonly types: string;
  readonly options: readonly UpstreamOption[];
}

const functions = [
  ['a', 'pam_sm_authenticate'],
  ['c', 'pam_sm_acct_mgmt'],
  ['p', 'pam_sm_chauthtok'],
  ['s', 'pam_sm_open_session'],
] as const;

/** The types of a module by the names of functions in a text: a symbol table, or sources. */
export function typesIn(text: string): string {
  return functions
    .filter(([, name]) => new RegExp(`\\b${name}\\b`).test(text))
    .map(([letter]) => letter)
    .join('');
}

/** Sorts by code points, as no locale does. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

import { compareVersions } from '../../../core/schema/version.ts';

/** One group of a list: UTF-16 offsets in the list. */
export interface ListedGroup {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether OpenSSL passes over the name when it does not know it. */
  readonly optional: boolean;
}

/**
 * Splits the argument of `ssl_ecdh_curve`. Since OpenSSL 3.3 a `?` marks what may be unknown; 3.5 brought tuples
 * (`a/b`), `*` for the groups to guess first, `-` to take out, and DEFAULT. Source: SSL_CTX_set1_groups_list(3).
 */
export function readGroupList(text: string, openssl: string): ListedGroup[] {
  const tuples = compareVersions(openssl, '3.5') >= 0;
  const marks = tuples ? '?*-' : compareVersions(openssl, '3.3') >= 0 ? '?' : '';
  const separator = tuples ? /[:/]/ : /:/;
  const groups: ListedGroup[] = [];
  let start = 0;
  for (const part of text.split(separator)) {
    let length = 0;
    while (length < part.length && marks.includes(part[length]!)) length++;
    const name = part.slice(length);
    const optional = /[?-]/.test(part.slice(0, length)) || (tuples && /^(DEFAULT)?$/i.test(name));
    groups.push({ name, start: start + length, end: start + part.length, optional });
    start += part.length + 1;
  }
  return groups;
}

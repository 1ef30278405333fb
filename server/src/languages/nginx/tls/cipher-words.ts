import { lazy } from '../../../core/syntax/lazy.ts';
import { CIPHER_ALIASES, RETIRED_ALIASES } from './aliases.ts';
import type { OpenSslBuild } from './openssl-build.ts';
import { suiteByName, whyUnavailable } from './suites.ts';

/**
 * How OpenSSL takes a word of a cipher string:
 * - `suite`, `alias`, `default`, `suite-b`: it selects suites (perhaps none);
 * - `command`: STRENGTH or SECLEVEL behind `@`;
 * - `unavailable`: the name of a suite or group that this OpenSSL does not have; skipped;
 * - `retired`: a group that OpenSSL dropped; skipped;
 * - `tls13`: a TLS 1.3 suite, which cipher strings do not govern; skipped;
 * - `iana`: IANA's name of a suite, which cipher strings take only since OpenSSL 3.2; skipped;
 * - `misplaced`: DEFAULT or a Suite B word that does not begin the string; skipped;
 * - `policy`: a word that only Red Hat's OpenSSL knows; skipped elsewhere;
 * - `unknown`: no word of any OpenSSL; skipped.
 */
export type CipherWordKind =
  | 'suite'
  | 'alias'
  | 'default'
  | 'suite-b'
  | 'command'
  | 'unavailable'
  | 'retired'
  | 'tls13'
  | 'iana'
  | 'misplaced'
  | 'policy'
  | 'unknown';

/** What a word is and one sentence about it, without the word itself. */
export interface CipherWordMeaning {
  readonly kind: CipherWordKind;
  readonly summary: string;
}

const aliasByName = lazy(() => new Map(CIPHER_ALIASES.map((alias) => [alias.name, alias])));

/** Names of suites that only SSL 2.0, Kerberos or drafts had. */
const ANCIENT_SUITE =
  /^(EXP-KRB5|KRB5|EXP1024)-[A-Z0-9-]+$|^(DES-CBC|DES-CBC3|RC2-CBC|IDEA-CBC|RC4-64)-MD5$|^DHE-DSS-RC4-SHA$/;

/** What the first word of a cipher string stands for when it is one that OpenSSL reads only there. */
export const LEADING_WORDS: Readonly<Record<string, string>> = {
  DEFAULT: "OpenSSL's own choice: ALL without COMPLEMENTOFDEFAULT and eNULL.",
  SUITEB128: 'Suite B (RFC 6460): ECDHE-ECDSA with AES-128-GCM or AES-256-GCM; the rest of the string is ignored.',
  SUITEB128ONLY: 'Suite B (RFC 6460): only ECDHE-ECDSA with AES-128-GCM; the rest of the string is ignored.',
  SUITEB128C2: 'Suite B (RFC 6460): only ECDHE-ECDSA with AES-256-GCM; the rest of the string is ignored.',
  SUITEB192: 'Suite B (RFC 6460): only ECDHE-ECDSA with AES-256-GCM; the rest of the string is ignored.',
};

/** Says what a word of a cipher string means to the OpenSSL of `build`. */
export function explainCipherWord(word: string, build: OpenSslBuild): CipherWordMeaning {
  const suite = suiteByName(word);
  const alias = aliasByName().get(word);
  if (build.words.has(word)) {
    const summary = alias?.summary ?? (suite?.name === word ? 'One cipher suite.' : `IANA's name of ${suite?.name}.`);
    return { kind: alias ? 'alias' : 'suite', summary };
  }
  if (suite?.minProtocol === 'TLSv1.3') {
    return { kind: 'tls13', summary: 'A TLS 1.3 suite; cipher strings select only suites up to TLS 1.2.' };
  }
  if (suite !== undefined && suite.name !== word && whyUnavailable(suite, build.version) === undefined) {
    return { kind: 'iana', summary: `IANA's name; OpenSSL before 3.2 knows the suite only as ${suite.name}.` };
  }
  if (suite !== undefined) {
    const reason = whyUnavailable(suite, build.version);
    return { kind: 'unavailable', summary: `A suite that OpenSSL ${build.version} lacks, because ${reason}.` };
  }
  if (alias !== undefined) {
    return { kind: 'unavailable', summary: `OpenSSL ${build.version} has none of these: ${alias.summary}` };
  }
  const retired = Object.hasOwn(RETIRED_ALIASES, word) ? RETIRED_ALIASES[word] : undefined;
  if (retired !== undefined) return { kind: 'retired', summary: `OpenSSL 1.1.0 dropped ${retired}.` };
  if (ANCIENT_SUITE.test(word)) return { kind: 'retired', summary: 'A suite that OpenSSL dropped long ago.' };
  if (Object.hasOwn(LEADING_WORDS, word)) {
    return { kind: 'misplaced', summary: 'OpenSSL reads this word only at the very beginning of the string.' };
  }
  if (/^PROFILE=/.test(word)) {
    return { kind: 'policy', summary: "A system-wide policy that only Red Hat's and Fedora's OpenSSL knows." };
  }
  return { kind: 'unknown', summary: 'OpenSSL knows no such word and skips it without a complaint.' };
}

import type { AliasSelection } from './aliases.ts';
import type { CipherSuite, SuiteProtocol } from './suites.ts';
import { AUTHENTICATIONS, ENCRYPTIONS, KEY_EXCHANGES, MACS } from './suites.ts';

// Bit sets as in ssl/ssl_local.h of OpenSSL 3.0.20: the way in which a combination such as `HIGH+FIPS` narrows down
// follows from sets that are cut with each other, where an empty set means "anything".

const NOT_DEFAULT = 0x20;
const STRENGTH_BITS = { NONE: 1, EXPORT: 1, LOW: 2, MEDIUM: 4, HIGH: 8, FIPS: 16, NOT_DEFAULT } as const;
const CLASSES = 0x1f;

/** Bit sets of algorithms. 0 means "any" where they select. */
export interface Algorithms {
  readonly keyExchange: number;
  readonly authentication: number;
  readonly encryption: number;
  readonly mac: number;
  readonly strength: number;
}

/** What a word selects by: one suite, or algorithms, or both; `protocol` is the one that introduced the suite. */
export interface Pattern extends Algorithms {
  readonly suite: CipherSuite | undefined;
  readonly protocol: SuiteProtocol | undefined;
}

/** A suite that one OpenSSL version offers, with the values that this version gives it. */
export interface Candidate extends Algorithms {
  readonly suite: CipherSuite;
  readonly strengthBits: number;
}

const setOf = <T>(all: readonly T[], some: readonly T[] | undefined): number =>
  (some ?? []).reduce((bits, one) => bits | (1 << all.indexOf(one)), 0);

/** The bit sets of an alias or a suite. */
export function algorithmsOf(selection: AliasSelection): Algorithms {
  return {
    keyExchange: setOf(KEY_EXCHANGES, selection.keyExchange),
    authentication: setOf(AUTHENTICATIONS, selection.authentication),
    encryption: setOf(ENCRYPTIONS, selection.encryption),
    mac: setOf(MACS, selection.mac),
    strength: (selection.strength ?? []).reduce((bits, one) => bits | STRENGTH_BITS[one], 0),
  };
}

const meets = (wanted: number, had: number): boolean => wanted === 0 || (wanted & had) !== 0;

/** Whether a pattern selects a suite (ssl_cipher_apply_rule). */
export function selects(pattern: Pattern, candidate: Candidate): boolean {
  return (
    (pattern.suite === undefined || pattern.suite === candidate.suite) &&
    meets(pattern.keyExchange, candidate.keyExchange) &&
    meets(pattern.authentication, candidate.authentication) &&
    meets(pattern.encryption, candidate.encryption) &&
    meets(pattern.mac, candidate.mac) &&
    (pattern.protocol === undefined || pattern.protocol === candidate.suite.minProtocol) &&
    meets(pattern.strength & CLASSES, candidate.strength) &&
    meets(pattern.strength & NOT_DEFAULT, candidate.strength)
  );
}

/** The common part of two sets; undefined when both want something and nothing is common. */
function cut(a: number, b: number): number | undefined {
  if (a === 0 || b === 0) return a | b;
  return (a & b) === 0 ? undefined : a & b;
}

function cutStrength(before: number, word: number): number | undefined {
  let strength = before;
  if (word & CLASSES) {
    // The first class word forgets an earlier COMPLEMENTOFDEFAULT: an oddity of OpenSSL that the result depends on.
    strength = strength & CLASSES ? strength & (word | ~CLASSES) : word & CLASSES;
    if ((strength & CLASSES) === 0) return undefined;
  }
  return strength | (word & NOT_DEFAULT);
}

/** The pattern of `before+word`, or undefined when OpenSSL sees that the two exclude each other. */
export function combine(before: Pattern, word: Pattern): Pattern | undefined {
  const keyExchange = cut(before.keyExchange, word.keyExchange);
  const authentication = cut(before.authentication, word.authentication);
  const encryption = cut(before.encryption, word.encryption);
  const mac = cut(before.mac, word.mac);
  const strength = cutStrength(before.strength, word.strength);
  if (keyExchange === undefined || authentication === undefined || encryption === undefined) return undefined;
  if (mac === undefined || strength === undefined) return undefined;
  if (before.protocol && word.protocol && before.protocol !== word.protocol) return undefined;
  // Only the last word counts as the name of one suite; an earlier one stays behind as its algorithms.
  const protocol = before.protocol ?? word.protocol;
  return { suite: word.suite, keyExchange, authentication, encryption, mac, strength, protocol };
}

/** The pattern that restricts nothing. */
export const ANYTHING: Pattern = {
  suite: undefined,
  protocol: undefined,
  keyExchange: 0,
  authentication: 0,
  encryption: 0,
  mac: 0,
  strength: 0,
};

import type { CipherSuite, KeyExchange } from './suites.ts';

/**
 * - `strong`: forward secret and authenticated encryption without known weakness;
 * - `acceptable`: no practical attack on a careful implementation, but better ones exist;
 * - `weak`: leaves out a protection that clients of today expect, or is attackable with effort;
 * - `broken`: protects against nobody who tries.
 */
export type Grade = 'strong' | 'acceptable' | 'weak' | 'broken';

/** A grade and why it is no better, worst first; both lists are empty when the suite is strong. */
export interface SuiteRating {
  readonly grade: Grade;
  /** Clauses in our words, with their source. */
  readonly reasons: readonly string[];
  /** The same in two or three words each. */
  readonly labels: readonly string[];
}

const GRADES: readonly Grade[] = ['strong', 'acceptable', 'weak', 'broken'];

interface Weakness {
  readonly grade: Grade;
  /** Two or three words for a list. */
  readonly label: string;
  readonly reason: string;
  readonly applies: (suite: CipherSuite) => boolean;
}

const STATIC: readonly KeyExchange[] = ['RSA', 'DH', 'ECDH', 'PSK', 'RSAPSK', 'GOST', 'GOST18'];

const exchanges =
  (...names: readonly KeyExchange[]) =>
  (suite: CipherSuite) =>
    suite.keyExchange !== undefined && names.includes(suite.keyExchange);
const encrypts = (names: RegExp) => (suite: CipherSuite) => names.test(suite.encryption);
const isCbc = encrypts(/^(3?DES|DES-40|RC2-40|IDEA|SEED|(AES|CAMELLIA)(128|256))$/);

/** What can be said against a suite, worst first. */
const WEAKNESSES: readonly Weakness[] = [
  {
    grade: 'broken',
    label: 'no encryption',
    reason: 'no encryption: everybody on the way can read along',
    applies: encrypts(/^NULL$/),
  },
  {
    grade: 'broken',
    label: 'no authentication',
    reason: 'no authentication: anybody in the middle can take the connection over (RFC 5246, F.1.1.1)',
    applies: (suite) => suite.authentication.includes('none'),
  },
  {
    grade: 'broken',
    label: 'export-grade key',
    reason: 'export-grade key of 40 bits, found by trying (FREAK, CVE-2015-0204; RFC 9325, 4.1)',
    applies: encrypts(/-40$/),
  },
  {
    grade: 'broken',
    label: 'DES',
    reason: 'DES key of 56 bits, found by trying (RFC 5469)',
    applies: encrypts(/^DES$/),
  },
  {
    grade: 'broken',
    label: 'RC4',
    reason: 'RC4, whose key stream leaks plain text (RFC 7465)',
    applies: encrypts(/^RC4$/),
  },
  {
    grade: 'weak',
    label: '64-bit blocks',
    reason: '64-bit blocks, which repeat in long connections (Sweet32, CVE-2016-2183)',
    applies: encrypts(/^(3DES|IDEA|GOST89|GOST8912|MAGMA)$/),
  },
  {
    grade: 'weak',
    label: 'no forward secrecy',
    reason: 'no forward secrecy: a stolen key opens recorded connections (RFC 9325, 4.1)',
    applies: exchanges(...STATIC),
  },
  {
    grade: 'weak',
    label: 'RSA key transport',
    reason: 'RSA key transport, the target of padding oracles (ROBOT; RFC 9325, 4.1)',
    applies: exchanges('RSA', 'RSAPSK'),
  },
  { grade: 'weak', label: 'MD5', reason: 'MD5 as the MAC (RFC 6151)', applies: (suite) => suite.mac === 'MD5' },
  {
    grade: 'weak',
    label: 'DSA certificate',
    reason: 'DSA certificates, which browsers no longer accept and TLS 1.3 dropped (RFC 8446, 1.2)',
    applies: (suite) => suite.authentication.includes('DSS'),
  },
  {
    grade: 'acceptable',
    label: 'CBC',
    reason: 'CBC with the MAC computed first, a source of padding oracles (Lucky 13, CVE-2013-0169)',
    applies: isCbc,
  },
  {
    grade: 'acceptable',
    label: 'SHA-1',
    reason: 'SHA-1 as the MAC, no danger in HMAC but a sign of age',
    applies: (suite) => suite.mac === 'SHA1',
  },
  {
    grade: 'acceptable',
    label: 'finite-field DH',
    reason: 'finite-field Diffie-Hellman, costly for the server (D(HE)at, CVE-2002-20001)',
    applies: exchanges('DHE', 'DHEPSK'),
  },
  {
    grade: 'acceptable',
    label: '8-byte tag',
    reason: 'authentication tag of only 8 bytes (RFC 6655)',
    applies: encrypts(/^AESCCM8/),
  },
  {
    grade: 'acceptable',
    label: 'SRP',
    reason: 'Secure Remote Password, deprecated since OpenSSL 3.0',
    applies: exchanges('SRP'),
  },
];

/** Grades a suite by what is known against it. Sources: RFC 9325 (BCP 195) and those that the reasons name. */
export function rateSuite(suite: CipherSuite): SuiteRating {
  const found = WEAKNESSES.filter((weakness) => weakness.applies(suite));
  return {
    grade: found[0]?.grade ?? 'strong',
    reasons: found.map((weakness) => weakness.reason),
    labels: found.map((weakness) => weakness.label),
  };
}

/** The worst of the grades of some suites; `strong` for none. */
export function worstGrade(suites: readonly CipherSuite[]): Grade {
  return GRADES[Math.max(0, ...suites.map((suite) => GRADES.indexOf(rateSuite(suite).grade)))]!;
}

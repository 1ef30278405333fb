import { compareVersions } from '../../../core/schema/version.ts';
import { CIPHER_ALIASES } from './aliases.ts';
import { add, moveToEnd, moveToFront, type Order, type Place, remove, sortByStrength } from './order.ts';
import { type Algorithms, algorithmsOf, type Candidate, type Pattern } from './pattern.ts';
import { allSuites, type CipherSuite, whyUnavailable } from './suites.ts';

/** What one OpenSSL version, built as Debian builds it, brings to the evaluation of cipher strings. */
export interface OpenSslBuild {
  readonly version: string;
  /** The suites before TLS 1.3 in the order of preference that every string starts from, none of them active. */
  readonly order: Order;
  /** Every word that selects something: names of suites (IANA's too since 3.2) and aliases. */
  readonly words: ReadonlyMap<string, Pattern>;
  /** Whether cipher strings may use IANA's names, and so the underscore. */
  readonly ianaNames: boolean;
  /** The highest security level at which each old protocol may still be negotiated. */
  readonly highestLevel: Readonly<Record<'TLSv1' | 'TLSv1.1', number>>;
}

/** Algorithms that no provider or engine brings by default; an alias for nothing else is an unknown word. */
function absentAlgorithms(version: string): Algorithms {
  const legacy = compareVersions(version, '3.0') >= 0 ? (['DES', 'RC2', 'RC4', 'SEED'] as const) : [];
  return algorithmsOf({
    keyExchange: ['GOST', 'GOST18'],
    authentication: ['GOST01', 'GOST12', 'GOST94'],
    encryption: ['IDEA', 'GOST89', 'GOST8912', 'MAGMA', 'KUZNYECHIK', ...legacy],
    mac: ['GOST94', 'GOST89MAC', 'GOST12_256', 'GOST89MAC12', 'MAGMAOMAC', 'KUZNYECHIKOMAC'],
  });
}

function candidateOf(suite: CipherSuite, version: string): Candidate {
  // An 8-byte tag counts for 64 bits since 3.2 (CHANGES.md of OpenSSL 3.2.0).
  const shortTag = suite.encryption.startsWith('AESCCM8') && compareVersions(version, '3.2') >= 0;
  const algorithms = algorithmsOf({
    ...(suite.keyExchange === undefined ? {} : { keyExchange: [suite.keyExchange] }),
    authentication: suite.authentication,
    encryption: [suite.encryption],
    mac: [suite.mac],
    strength: [
      shortTag ? 'MEDIUM' : suite.strength,
      ...(suite.fips ? (['FIPS'] as const) : []),
      ...(suite.notDefault ? (['NOT_DEFAULT'] as const) : []),
    ],
  });
  return { ...algorithms, suite, strengthBits: shortTag ? 64 : suite.bits };
}

/** The order of preference in which ssl_create_cipher_list() puts all suites before it reads the string. */
function preferred(candidates: readonly Candidate[]): Order {
  const { DHE, ECDHE, RSA, PSK } = {
    DHE: algorithmsOf({ keyExchange: ['DHE'] }).keyExchange,
    ECDHE: algorithmsOf({ keyExchange: ['ECDHE'] }).keyExchange,
    RSA: algorithmsOf({ keyExchange: ['RSA'] }).keyExchange,
    PSK: algorithmsOf({ keyExchange: ['PSK'] }).keyExchange,
  };
  const uses = (keyExchange: number) => (one: Candidate) => (one.keyExchange & keyExchange) !== 0;
  const encrypts = (start: string) => (one: Candidate) => one.suite.encryption.startsWith(start);
  const aead = (one: Candidate) => one.suite.mac === 'AEAD';
  const everything = () => true;
  // ssl3_get_cipher() hands them out from the highest id down.
  let order: Order = candidates.map((candidate): Place => ({ candidate, active: false })).reverse();
  order = add(order, (one) => uses(ECDHE)(one) && one.suite.authentication.includes('ECDSA'));
  order = add(order, uses(ECDHE));
  order = remove(order, uses(ECDHE));
  order = add(order, encrypts('AESGCM'));
  order = add(order, encrypts('CHACHA20'));
  order = add(order, encrypts('AES'));
  order = add(order, everything);
  order = moveToEnd(order, (one) => one.suite.mac === 'MD5');
  order = moveToEnd(order, (one) => one.suite.authentication.includes('none'));
  order = moveToEnd(order, uses(RSA));
  order = moveToEnd(order, uses(PSK));
  order = moveToEnd(order, encrypts('RC4'));
  order = sortByStrength(order);
  order = moveToFront(order, (one) => one.suite.minProtocol === 'TLSv1.2');
  order = moveToFront(order, aead);
  order = moveToFront(order, uses(DHE | ECDHE));
  order = moveToFront(order, (one) => uses(DHE | ECDHE)(one) && aead(one));
  return remove(order, everything);
}

function wordsOf(candidates: readonly Candidate[], version: string, ianaNames: boolean): Map<string, Pattern> {
  const absent = absentAlgorithms(version);
  const words = new Map<string, Pattern>();
  for (const alias of CIPHER_ALIASES) {
    const wanted = algorithmsOf(alias);
    const hopeless = (['keyExchange', 'authentication', 'encryption', 'mac'] as const).some(
      (part) => wanted[part] !== 0 && (wanted[part] & ~absent[part]) === 0,
    );
    if (hopeless || (alias.since !== undefined && compareVersions(version, alias.since) < 0)) continue;
    words.set(alias.name, { ...wanted, suite: undefined, protocol: alias.protocol });
  }
  for (const { suite, strengthBits: _, ...algorithms } of candidates) {
    const pattern = { ...algorithms, suite, protocol: undefined };
    words.set(suite.name, pattern);
    if (ianaNames && suite.iana !== undefined) words.set(suite.iana, pattern);
  }
  return words;
}

/**
 * Builds the tables for an OpenSSL version (`3.0.17`). Exact for 1.1.1 and later, checked against 1.1.1w, 3.0.20 and
 * 3.5.7; anything older is taken as 1.1.1, since 1.0.2 sorted by other rules. Takes some milliseconds; `buildFor`
 * keeps what it made.
 */
export function makeBuild(requested: string): OpenSslBuild {
  const version = compareVersions(requested, '1.1.1') < 0 ? '1.1.1' : requested;
  const modern = compareVersions(version, '3.2') >= 0;
  const candidates = allSuites()
    .filter((suite) => suite.minProtocol !== 'TLSv1.3' && whyUnavailable(suite, version) === undefined)
    .map((suite) => candidateOf(suite, version));
  return {
    version,
    order: preferred(candidates),
    words: wordsOf(candidates, version, modern),
    ianaNames: modern,
    highestLevel: modern ? { TLSv1: 0, 'TLSv1.1': 0 } : { TLSv1: 2, 'TLSv1.1': 3 },
  };
}

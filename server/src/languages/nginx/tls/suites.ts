import { compareVersions } from '../../../core/schema/version.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import { SUITE_ROWS } from './suite-table.ts';

export const KEY_EXCHANGES = [
  'RSA',
  'DHE',
  'ECDHE',
  'PSK',
  'GOST',
  'SRP',
  'RSAPSK',
  'ECDHEPSK',
  'DHEPSK',
  'GOST18',
  'DH',
  'ECDH',
] as const;
export const AUTHENTICATIONS = ['RSA', 'DSS', 'none', 'ECDSA', 'PSK', 'GOST01', 'SRP', 'GOST12', 'GOST94'] as const;
export const MACS = [
  'MD5',
  'SHA1',
  'GOST94',
  'GOST89MAC',
  'SHA256',
  'SHA384',
  'AEAD',
  'GOST12_256',
  'GOST89MAC12',
  'MAGMAOMAC',
  'KUZNYECHIKOMAC',
] as const;

/** Key length in bits of each cipher, as OpenSSL prints it. */
const KEY_BITS = {
  NULL: 0,
  'RC4-40': 40,
  'RC2-40': 40,
  'DES-40': 40,
  DES: 56,
  '3DES': 168,
  RC2: 128,
  RC4: 128,
  IDEA: 128,
  SEED: 128,
  AES128: 128,
  AES256: 256,
  CAMELLIA128: 128,
  CAMELLIA256: 256,
  AESGCM128: 128,
  AESGCM256: 256,
  AESCCM128: 128,
  AESCCM256: 256,
  'AESCCM8-128': 128,
  'AESCCM8-256': 256,
  ARIAGCM128: 128,
  ARIAGCM256: 256,
  CHACHA20: 256,
  GOST89: 256,
  GOST8912: 256,
  MAGMA: 256,
  KUZNYECHIK: 256,
} as const;

export type KeyExchange = (typeof KEY_EXCHANGES)[number];
export type Authentication = (typeof AUTHENTICATIONS)[number];
export type Mac = (typeof MACS)[number];
export type Encryption = keyof typeof KEY_BITS;
export type StrengthClass = 'NONE' | 'EXPORT' | 'LOW' | 'MEDIUM' | 'HIGH';
export type SuiteProtocol = 'SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

export const ENCRYPTIONS = Object.keys(KEY_BITS) as readonly Encryption[];

/** The protocols that carry cipher suites, oldest first. */
export const SUITE_PROTOCOLS: readonly SuiteProtocol[] = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/** One cipher suite as OpenSSL 3.0 describes it. */
export interface CipherSuite {
  /** OpenSSL's name, the one that cipher strings use. */
  readonly name: string;
  /** IANA's name, `undefined` for the private numbers of some GOST suites. */
  readonly iana: string | undefined;
  /** The two bytes of the handshake as one number. */
  readonly id: number;
  readonly minProtocol: SuiteProtocol;
  readonly maxProtocol: SuiteProtocol;
  /** `undefined` in TLS 1.3, where the suite does not name it. */
  readonly keyExchange: KeyExchange | undefined;
  /** Empty in TLS 1.3, where the suite does not name it. */
  readonly authentication: readonly Authentication[];
  readonly encryption: Encryption;
  readonly mac: Mac;
  /** Length of the cipher's key in bits. */
  readonly bits: number;
  /** The class that the words HIGH, MEDIUM and LOW select by. */
  readonly strength: StrengthClass;
  /** Whether the word FIPS selects it. */
  readonly fips: boolean;
  /** Whether COMPLEMENTOFDEFAULT selects it, so that DEFAULT leaves it out. */
  readonly notDefault: boolean;
  /** First OpenSSL version that knows the name; `undefined`: 1.0.2 or older. */
  readonly since: string | undefined;
  /** Last OpenSSL version that knows the name; `undefined`: still there in 3.5. */
  readonly until: string | undefined;
}

function decodeRow(row: string): CipherSuite {
  const [id = '', name = '', iana, keyExchange, authentication = '', encryption, mac, protocol, strength, flags, life] =
    row.split(' ');
  const [since, until] = (life ?? '-').split('-');
  const minProtocol = protocol as SuiteProtocol;
  return {
    name,
    iana: iana === '-' ? undefined : `TLS_${iana}`,
    id: Number.parseInt(id, 16),
    minProtocol,
    maxProtocol: encryption === 'IDEA' ? 'TLSv1.1' : minProtocol === 'TLSv1.3' ? 'TLSv1.3' : 'TLSv1.2',
    keyExchange: keyExchange === 'any' ? undefined : (keyExchange as KeyExchange),
    authentication: authentication === 'any' ? [] : (authentication.split('+') as Authentication[]),
    encryption: encryption as Encryption,
    mac: mac as Mac,
    bits: KEY_BITS[encryption as Encryption],
    strength: strength as StrengthClass,
    fips: flags?.includes('f') ?? false,
    notDefault: flags?.includes('x') ?? false,
    since: since || undefined,
    until: until || undefined,
  };
}

/** All cipher suites, by ascending id. The first call decodes the table; every call returns the same objects. */
export const allSuites: () => readonly CipherSuite[] = lazy(() => SUITE_ROWS.trim().split('\n').map(decodeRow));

const suitesByName = lazy(() => {
  const byName = new Map<string, CipherSuite>();
  for (const suite of allSuites()) {
    if (suite.iana !== undefined) byName.set(suite.iana, suite);
  }
  for (const suite of allSuites()) byName.set(suite.name, suite);
  return byName;
});

/** The suite with this OpenSSL or IANA name (exact case, as OpenSSL compares), or undefined. */
export function suiteByName(name: string): CipherSuite | undefined {
  return suitesByName().get(name);
}

/**
 * Why an OpenSSL of this version, built as Debian and upstream build it by default, does not offer the suite: half a
 * sentence that follows "OpenSSL 3.0 lacks it, because"; undefined when it does. Source: Configure and ssl_load_ciphers() in ssl/ssl_ciph.c.
 */
export function whyUnavailable(suite: CipherSuite, openssl: string): string | undefined {
  if (suite.until !== undefined && compareVersions(openssl, suite.until) > 0) {
    return `the suite was dropped after ${suite.until}`;
  }
  if (suite.since !== undefined && compareVersions(openssl, suite.since) < 0) {
    return `the suite came with ${suite.since}`;
  }
  const { encryption, keyExchange } = suite;
  if (keyExchange === 'GOST' || keyExchange === 'GOST18') return 'the suite needs the GOST engine or provider';
  if (compareVersions(openssl, '1.1.0') < 0) return undefined;
  if (encryption === '3DES' || encryption === 'RC4') return 'it is built without weak ciphers (no-weak-ssl-ciphers)';
  if (encryption === 'IDEA') return 'it is usually built without IDEA';
  if (encryption === 'SEED' && compareVersions(openssl, '3.0') >= 0) return 'SEED is in the legacy provider';
  return undefined;
}

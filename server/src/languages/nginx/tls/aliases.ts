import type { Authentication, Encryption, KeyExchange, Mac, StrengthClass, SuiteProtocol } from './suites.ts';
import { AUTHENTICATIONS, ENCRYPTIONS } from './suites.ts';

/** What a word selects by: of every list that is given, a suite must have one of the values. */
export interface AliasSelection {
  readonly keyExchange?: readonly KeyExchange[];
  readonly authentication?: readonly Authentication[];
  readonly encryption?: readonly Encryption[];
  readonly mac?: readonly Mac[];
  readonly protocol?: SuiteProtocol;
  readonly strength?: readonly (StrengthClass | 'FIPS' | 'NOT_DEFAULT')[];
}

/** A word of the cipher-string language that stands for a group of suites. */
export interface CipherAlias extends AliasSelection {
  readonly name: string;
  /** Which suites it selects, in our words. */
  readonly summary: string;
  /** First OpenSSL version with the word; absent: 1.1.0 or older. */
  readonly since?: string;
}

const but = <T extends string>(all: readonly T[], left: T): readonly T[] => all.filter((one) => one !== left);
const encrypted = but(ENCRYPTIONS, 'NULL');
const authenticated = but(AUTHENTICATIONS, 'none');
const gcm = ['AESGCM128', 'AESGCM256'] as const;
const ccm8 = ['AESCCM8-128', 'AESCCM8-256'] as const;
const ccm = ['AESCCM128', 'AESCCM256', ...ccm8] as const;
const cbc = ['DES', '3DES', 'RC2', 'IDEA', 'AES128', 'AES256', 'CAMELLIA128', 'CAMELLIA256', 'SEED'] as const;

/** The group words, in OpenSSL's order. Source: cipher_aliases in ssl/ssl_ciph.c of OpenSSL 3.0.20; same in 3.5.7. */
export const CIPHER_ALIASES: readonly CipherAlias[] = [
  { name: 'ALL', summary: 'All suites that encrypt.', encryption: encrypted },
  {
    name: 'COMPLEMENTOFALL',
    summary: 'The suites that ALL leaves out: those without encryption.',
    encryption: ['NULL'],
  },
  {
    name: 'COMPLEMENTOFDEFAULT',
    summary: 'The encrypting suites that DEFAULT leaves out.',
    strength: ['NOT_DEFAULT'],
  },
  { name: 'kRSA', summary: 'RSA key transport, without forward secrecy.', keyExchange: ['RSA'] },
  { name: 'kEDH', summary: 'Ephemeral Diffie-Hellman, anonymous suites included.', keyExchange: ['DHE'] },
  { name: 'kDHE', summary: 'Ephemeral Diffie-Hellman, anonymous suites included.', keyExchange: ['DHE'] },
  { name: 'DH', summary: 'Ephemeral Diffie-Hellman, anonymous suites included.', keyExchange: ['DHE'] },
  { name: 'kEECDH', summary: 'Ephemeral elliptic-curve DH, anonymous suites included.', keyExchange: ['ECDHE'] },
  { name: 'kECDHE', summary: 'Ephemeral elliptic-curve DH, anonymous suites included.', keyExchange: ['ECDHE'] },
  { name: 'ECDH', summary: 'Ephemeral elliptic-curve DH, anonymous suites included.', keyExchange: ['ECDHE'] },
  { name: 'kPSK', summary: 'Plain pre-shared keys, without forward secrecy.', keyExchange: ['PSK'] },
  { name: 'kRSAPSK', summary: 'Pre-shared keys with RSA key transport.', keyExchange: ['RSAPSK'] },
  { name: 'kECDHEPSK', summary: 'Pre-shared keys with ephemeral elliptic-curve DH.', keyExchange: ['ECDHEPSK'] },
  { name: 'kDHEPSK', summary: 'Pre-shared keys with ephemeral Diffie-Hellman.', keyExchange: ['DHEPSK'] },
  { name: 'kSRP', summary: 'Secure Remote Password.', keyExchange: ['SRP'] },
  { name: 'kGOST', summary: 'GOST key exchange (VKO).', keyExchange: ['GOST'] },
  { name: 'kGOST18', summary: 'GOST key exchange of 2018.', keyExchange: ['GOST18'], since: '3.0' },
  { name: 'aRSA', summary: 'Authentication by an RSA certificate.', authentication: ['RSA'] },
  { name: 'aDSS', summary: 'Authentication by a DSA certificate.', authentication: ['DSS'] },
  { name: 'DSS', summary: 'Authentication by a DSA certificate.', authentication: ['DSS'] },
  { name: 'aNULL', summary: 'No authentication: open to anyone in the middle.', authentication: ['none'] },
  { name: 'aECDSA', summary: 'Authentication by an ECDSA certificate.', authentication: ['ECDSA'] },
  { name: 'ECDSA', summary: 'Authentication by an ECDSA certificate.', authentication: ['ECDSA'] },
  { name: 'aPSK', summary: 'Authentication by a pre-shared key.', authentication: ['PSK'] },
  { name: 'aGOST01', summary: 'Authentication by a GOST R 34.10-2001 certificate.', authentication: ['GOST01'] },
  { name: 'aGOST12', summary: 'Authentication by a GOST R 34.10-2012 certificate.', authentication: ['GOST12'] },
  { name: 'aGOST', summary: 'Authentication by a GOST certificate.', authentication: ['GOST01', 'GOST12'] },
  { name: 'aSRP', summary: 'Authentication by Secure Remote Password alone.', authentication: ['SRP'] },
  {
    name: 'EDH',
    summary: 'Authenticated ephemeral Diffie-Hellman.',
    keyExchange: ['DHE'],
    authentication: authenticated,
  },
  {
    name: 'DHE',
    summary: 'Authenticated ephemeral Diffie-Hellman.',
    keyExchange: ['DHE'],
    authentication: authenticated,
  },
  {
    name: 'EECDH',
    summary: 'Authenticated ephemeral elliptic-curve Diffie-Hellman.',
    keyExchange: ['ECDHE'],
    authentication: authenticated,
  },
  {
    name: 'ECDHE',
    summary: 'Authenticated ephemeral elliptic-curve Diffie-Hellman.',
    keyExchange: ['ECDHE'],
    authentication: authenticated,
  },
  { name: 'NULL', summary: 'No encryption at all.', encryption: ['NULL'] },
  {
    name: 'RSA',
    summary: 'RSA key transport and authentication, without forward secrecy.',
    keyExchange: ['RSA'],
    authentication: ['RSA'],
  },
  { name: 'ADH', summary: 'Anonymous Diffie-Hellman.', keyExchange: ['DHE'], authentication: ['none'] },
  { name: 'AECDH', summary: 'Anonymous elliptic-curve DH.', keyExchange: ['ECDHE'], authentication: ['none'] },
  {
    name: 'PSK',
    summary: 'Every kind of pre-shared key exchange.',
    keyExchange: ['PSK', 'RSAPSK', 'ECDHEPSK', 'DHEPSK'],
  },
  { name: 'SRP', summary: 'Secure Remote Password.', keyExchange: ['SRP'] },
  { name: '3DES', summary: 'Triple DES, with 64-bit blocks.', encryption: ['3DES'] },
  { name: 'RC4', summary: 'The RC4 stream cipher, which RFC 7465 prohibits.', encryption: ['RC4'] },
  { name: 'RC2', summary: 'The RC2 cipher; no suite is left.', encryption: ['RC2'] },
  { name: 'IDEA', summary: 'The IDEA cipher, with 64-bit blocks.', encryption: ['IDEA'] },
  { name: 'SEED', summary: 'The Korean SEED cipher.', encryption: ['SEED'] },
  { name: 'eNULL', summary: 'No encryption at all.', encryption: ['NULL'] },
  { name: 'GOST89', summary: 'The GOST ciphers.', encryption: ['GOST89', 'GOST8912', 'MAGMA', 'KUZNYECHIK'] },
  {
    name: 'AES128',
    summary: 'AES with 128-bit keys, in every mode.',
    encryption: ['AES128', 'AESGCM128', 'AESCCM128', 'AESCCM8-128'],
  },
  {
    name: 'AES256',
    summary: 'AES with 256-bit keys, in every mode.',
    encryption: ['AES256', 'AESGCM256', 'AESCCM256', 'AESCCM8-256'],
  },
  { name: 'AES', summary: 'AES with any key length and mode.', encryption: ['AES128', 'AES256', ...gcm, ...ccm] },
  { name: 'AESGCM', summary: 'AES in Galois/Counter Mode.', encryption: gcm },
  { name: 'AESCCM', summary: 'AES in CCM mode, with 16-byte and 8-byte tags.', encryption: ccm },
  { name: 'AESCCM8', summary: 'AES in CCM mode with 8-byte tags.', encryption: ccm8 },
  { name: 'CAMELLIA128', summary: 'Camellia with 128-bit keys.', encryption: ['CAMELLIA128'] },
  { name: 'CAMELLIA256', summary: 'Camellia with 256-bit keys.', encryption: ['CAMELLIA256'] },
  { name: 'CAMELLIA', summary: 'Camellia with any key length.', encryption: ['CAMELLIA128', 'CAMELLIA256'] },
  { name: 'CHACHA20', summary: 'ChaCha20 with Poly1305.', encryption: ['CHACHA20'] },
  {
    name: 'GOST2012-GOST8912-GOST8912',
    summary: 'Both suites of GOST R 34.10-2012 with GOST 28147-89.',
    encryption: ['GOST8912'],
    since: '3.0',
  },
  { name: 'ARIA', summary: 'ARIA in Galois/Counter Mode.', encryption: ['ARIAGCM128', 'ARIAGCM256'], since: '1.1.1' },
  {
    name: 'ARIAGCM',
    summary: 'ARIA in Galois/Counter Mode.',
    encryption: ['ARIAGCM128', 'ARIAGCM256'],
    since: '1.1.1',
  },
  { name: 'ARIA128', summary: 'ARIA with 128-bit keys.', encryption: ['ARIAGCM128'], since: '1.1.1' },
  { name: 'ARIA256', summary: 'ARIA with 256-bit keys.', encryption: ['ARIAGCM256'], since: '1.1.1' },
  { name: 'CBC', summary: 'Block ciphers in CBC mode.', encryption: cbc, since: '3.0' },
  { name: 'MD5', summary: 'MD5 as the message authentication code.', mac: ['MD5'] },
  { name: 'SHA1', summary: 'SHA-1 as the message authentication code.', mac: ['SHA1'] },
  { name: 'SHA', summary: 'SHA-1 as the message authentication code.', mac: ['SHA1'] },
  { name: 'GOST94', summary: 'The GOST R 34.11-94 hash as the MAC.', mac: ['GOST94'] },
  { name: 'GOST89MAC', summary: 'The GOST 28147-89 MAC.', mac: ['GOST89MAC', 'GOST89MAC12'] },
  { name: 'SHA256', summary: 'CBC suites with SHA-256 as the MAC; GCM suites are not meant.', mac: ['SHA256'] },
  { name: 'SHA384', summary: 'CBC suites with SHA-384 as the MAC; GCM suites are not meant.', mac: ['SHA384'] },
  { name: 'GOST12', summary: 'The GOST R 34.11-2012 hash as the MAC.', mac: ['GOST12_256'] },
  { name: 'SSLv3', summary: 'Suites that SSL 3.0 introduced; it says nothing about the protocol.', protocol: 'SSLv3' },
  { name: 'TLSv1', summary: 'Suites that TLS 1.0 introduced; it says nothing about the protocol.', protocol: 'TLSv1' },
  {
    name: 'TLSv1.0',
    summary: 'Suites that TLS 1.0 introduced; it says nothing about the protocol.',
    protocol: 'TLSv1',
  },
  { name: 'TLSv1.2', summary: 'Suites that need TLS 1.2.', protocol: 'TLSv1.2' },
  { name: 'LOW', summary: 'Weak suites with short keys; none is left.', strength: ['LOW'] },
  { name: 'MEDIUM', summary: 'Suites of medium strength, such as SEED and RC4.', strength: ['MEDIUM'] },
  { name: 'HIGH', summary: 'Suites with keys of 128 bits and more; anonymous ones are included.', strength: ['HIGH'] },
  { name: 'FIPS', summary: 'Encrypting suites of FIPS 140-2.', encryption: encrypted, strength: ['FIPS'] },
  {
    name: 'EDH-DSS-DES-CBC3-SHA',
    summary: 'The older name of DHE-DSS-DES-CBC3-SHA.',
    keyExchange: ['DHE'],
    authentication: ['DSS'],
    encryption: ['3DES'],
    mac: ['SHA1'],
    strength: ['HIGH', 'FIPS'],
  },
  {
    name: 'EDH-RSA-DES-CBC3-SHA',
    summary: 'The older name of DHE-RSA-DES-CBC3-SHA.',
    keyExchange: ['DHE'],
    authentication: ['RSA'],
    encryption: ['3DES'],
    mac: ['SHA1'],
    strength: ['HIGH', 'FIPS'],
  },
];

/**
 * Group words that OpenSSL 1.0.2 or older understood and 1.1.0 dropped together with their suites. Common in old
 * configurations, where they do no harm: a later OpenSSL skips them. Source: ciphers(1) of OpenSSL 1.0.2.
 */
export const RETIRED_ALIASES: Readonly<Record<string, string>> = {
  DES: 'single DES',
  EXP: 'export-grade suites with 40-bit keys',
  EXPORT: 'export-grade suites',
  EXPORT40: 'export-grade suites with 40-bit keys',
  EXPORT56: 'export-grade suites with 56-bit keys',
  SSLv2: 'suites of SSL 2.0',
  kDHr: 'static Diffie-Hellman with an RSA-signed certificate',
  kDHd: 'static Diffie-Hellman with a DSA-signed certificate',
  kDH: 'static Diffie-Hellman',
  aDH: 'authentication by a Diffie-Hellman certificate',
  kECDHr: 'static elliptic-curve Diffie-Hellman with an RSA-signed certificate',
  kECDHe: 'static elliptic-curve Diffie-Hellman with an ECDSA-signed certificate',
  kECDH: 'static elliptic-curve Diffie-Hellman',
  aECDH: 'authentication by an elliptic-curve Diffie-Hellman certificate',
  aGOST94: 'authentication by a GOST R 34.10-94 certificate',
  KRB5: 'Kerberos suites',
  kKRB5: 'Kerberos key exchange',
  aKRB5: 'Kerberos authentication',
  FZA: 'Fortezza suites',
  kFZA: 'Fortezza key exchange',
  aFZA: 'Fortezza authentication',
  eFZA: 'Fortezza encryption',
};

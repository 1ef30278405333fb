import { compareVersions } from '../../../core/schema/version.ts';

/** A key exchange group as `ssl_ecdh_curve` in nginx takes it. */
export interface TlsGroup {
  /** The name that configurations use most. */
  readonly name: string;
  /** Other names of the same group. */
  readonly aliases: readonly string[];
  /** The number of IANA's registry of supported groups. */
  readonly id: number;
  readonly kind: 'hybrid' | 'ml-kem' | 'ecdh' | 'ffdhe';
  /** Security in bits, as OpenSSL counts it. */
  readonly bits: number;
  /** First OpenSSL version that takes the name in a list of groups; absent: 1.0.2 or older. */
  readonly since?: string;
  /** For use in TLS 1.3 or in older versions only; absent: in both. */
  readonly only?: 'TLSv1.3' | 'TLSv1.2';
  readonly summary: string;
}

const group = (
  name: string,
  id: number,
  bits: number,
  kind: TlsGroup['kind'],
  summary: string,
  more: Partial<Pick<TlsGroup, 'aliases' | 'since' | 'only'>> = {},
): TlsGroup => ({ name, aliases: [], id, bits, kind, summary, ...more });

const pq = { since: '3.5', only: 'TLSv1.3' } as const;
const ffdhe = { since: '3.0', only: 'TLSv1.3' } as const;
const old = { only: 'TLSv1.2' } as const;
const brainpool13 = { since: '3.2', only: 'TLSv1.3' } as const;

/**
 * The groups that OpenSSL knows, those worth offering first. Source: providers/common/capabilities.c of OpenSSL 3.0.20
 * and 3.5.7, ssl/t1_lib.c of 1.1.1w, IANA's TLS Supported Groups.
 */
export const TLS_GROUPS: readonly TlsGroup[] = [
  group('X25519MLKEM768', 0x11ec, 192, 'hybrid', 'X25519 with ML-KEM-768: safe from later quantum computers.', pq),
  group('X25519', 29, 128, 'ecdh', 'Curve25519 (RFC 7748), the fastest and most used curve.', {
    aliases: ['x25519'],
    since: '1.1.0',
  }),
  group('prime256v1', 23, 128, 'ecdh', "NIST's P-256, which every client knows.", { aliases: ['P-256', 'secp256r1'] }),
  group('secp384r1', 24, 192, 'ecdh', "NIST's P-384.", { aliases: ['P-384'] }),
  group('secp521r1', 25, 256, 'ecdh', "NIST's P-521; some browsers do not offer it.", { aliases: ['P-521'] }),
  group('X448', 30, 224, 'ecdh', 'Curve448 (RFC 7748); few clients know it.', { aliases: ['x448'], since: '1.1.1' }),
  group('SecP256r1MLKEM768', 0x11eb, 192, 'hybrid', 'P-256 with ML-KEM-768.', pq),
  group('SecP384r1MLKEM1024', 0x11ed, 256, 'hybrid', 'P-384 with ML-KEM-1024.', pq),
  group('MLKEM512', 0x0200, 128, 'ml-kem', 'ML-KEM-512 alone (FIPS 203).', pq),
  group('MLKEM768', 0x0201, 192, 'ml-kem', 'ML-KEM-768 alone (FIPS 203).', pq),
  group('MLKEM1024', 0x0202, 256, 'ml-kem', 'ML-KEM-1024 alone (FIPS 203).', pq),
  group('ffdhe2048', 256, 112, 'ffdhe', 'Finite-field group of 2048 bits (RFC 7919).', ffdhe),
  group('ffdhe3072', 257, 128, 'ffdhe', 'Finite-field group of 3072 bits (RFC 7919).', ffdhe),
  group('ffdhe4096', 258, 128, 'ffdhe', 'Finite-field group of 4096 bits (RFC 7919).', ffdhe),
  group('ffdhe6144', 259, 128, 'ffdhe', 'Finite-field group of 6144 bits (RFC 7919).', ffdhe),
  group('ffdhe8192', 260, 192, 'ffdhe', 'Finite-field group of 8192 bits (RFC 7919).', ffdhe),
  group('brainpoolP256r1', 26, 128, 'ecdh', 'Brainpool curve of 256 bits (RFC 7027), up to TLS 1.2.', old),
  group('brainpoolP384r1', 27, 192, 'ecdh', 'Brainpool curve of 384 bits (RFC 7027), up to TLS 1.2.', old),
  group('brainpoolP512r1', 28, 256, 'ecdh', 'Brainpool curve of 512 bits (RFC 7027), up to TLS 1.2.', old),
  group('brainpoolP256r1tls13', 31, 128, 'ecdh', 'Brainpool curve of 256 bits for TLS 1.3 (RFC 8734).', brainpool13),
  group('brainpoolP384r1tls13', 32, 192, 'ecdh', 'Brainpool curve of 384 bits for TLS 1.3 (RFC 8734).', brainpool13),
  group('brainpoolP512r1tls13', 33, 256, 'ecdh', 'Brainpool curve of 512 bits for TLS 1.3 (RFC 8734).', brainpool13),
];

/** Old curves that only TLS up to 1.2 may use and RFC 8422 deprecates: other name, security bits and IANA's number. */
const DEPRECATED_CURVES: readonly (readonly [name: string, id: number, bits: number, ...aliases: string[]])[] = [
  ['secp256k1', 22, 128],
  ['secp224r1', 21, 112, 'P-224'],
  ['secp224k1', 20, 112],
  ['prime192v1', 19, 80, 'P-192', 'secp192r1'],
  ['secp192k1', 18, 80],
  ['secp160k1', 15, 80],
  ['secp160r1', 16, 80],
  ['secp160r2', 17, 80],
  ['sect163k1', 1, 80, 'K-163'],
  ['sect163r1', 2, 80],
  ['sect163r2', 3, 80, 'B-163'],
  ['sect193r1', 4, 80],
  ['sect193r2', 5, 80],
  ['sect233k1', 6, 112, 'K-233'],
  ['sect233r1', 7, 112, 'B-233'],
  ['sect239k1', 8, 112],
  ['sect283k1', 9, 128, 'K-283'],
  ['sect283r1', 10, 128, 'B-283'],
  ['sect409k1', 11, 192, 'K-409'],
  ['sect409r1', 12, 192, 'B-409'],
  ['sect571k1', 13, 256, 'K-571'],
  ['sect571r1', 14, 256, 'B-571'],
];

/** The curves that RFC 8422 deprecates; known so that they are not taken for a mistake in writing. */
export const DEPRECATED_GROUPS: readonly TlsGroup[] = DEPRECATED_CURVES.map(([name, id, bits, ...aliases]) =>
  group(name, id, bits, 'ecdh', 'An old curve that RFC 8422 deprecates; TLS 1.3 does not have it.', {
    aliases,
    ...old,
  }),
);

/** Names of groups that an OpenSSL before 3.0 does not take, although it has the group. */
const NAMES_SINCE_3_0: readonly string[] = ['secp256r1', 'secp192r1', 'x25519', 'x448'];

/**
 * The group that this name means to an OpenSSL of this version, or undefined when it rejects the name (and with it the
 * whole list). Upper and lower case count before 3.5.
 */
export function groupByName(name: string, openssl: string): TlsGroup | undefined {
  const foldCase = compareVersions(openssl, '3.5') >= 0;
  const same = foldCase ? (one: string) => one.toLowerCase() === name.toLowerCase() : (one: string) => one === name;
  const found = [...TLS_GROUPS, ...DEPRECATED_GROUPS].find((one) => same(one.name) || one.aliases.some(same));
  if (found === undefined) return undefined;
  if (found.since !== undefined && compareVersions(openssl, found.since) < 0) return undefined;
  return compareVersions(openssl, '3.0') < 0 && NAMES_SINCE_3_0.includes(name) ? undefined : found;
}

import { compareVersions } from '../../../core/schema/version.ts';
import type { OpenSslBuild } from './openssl-build.ts';
import type { Candidate } from './pattern.ts';
import { type KeyExchange, SUITE_PROTOCOLS, type SuiteProtocol } from './suites.ts';

/** Security bits that each level asks for. Source: ssl_get_security_level_bits() in ssl/ssl_cert.c. */
const BITS_OF_LEVEL = [0, 80, 112, 128, 192, 256] as const;
const FORWARD_SECRET: readonly (KeyExchange | undefined)[] = ['DHE', 'ECDHE', 'DHEPSK', 'ECDHEPSK'];
/** nginx installs no callback for these, so that no connection can use them. */
const NEED_APPLICATION: readonly (KeyExchange | undefined)[] = ['PSK', 'RSAPSK', 'DHEPSK', 'ECDHEPSK', 'SRP'];

const age = (protocol: SuiteProtocol): number => SUITE_PROTOCOLS.indexOf(protocol);

/**
 * Whether a connection with this protocol may use the suite at this security level (0 to 5), for a program that offers
 * neither PSK nor SRP. Source: ssl_cipher_disabled() in ssl/t1_lib.c and ssl_security_default_callback() in
 * ssl/ssl_cert.c of OpenSSL 3.0.20 and 3.5.7.
 */
export function isSupported(
  candidate: Candidate,
  level: number,
  protocol: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2',
  build: OpenSslBuild,
): boolean {
  const { suite } = candidate;
  if (NEED_APPLICATION.includes(suite.keyExchange)) return false;
  if (age(suite.minProtocol) > age(protocol) || age(suite.maxProtocol) < age(protocol)) return false;
  if (protocol !== 'TLSv1.2' && level > build.highestLevel[protocol]) return false;
  if (level === 0) return true;
  const needed = BITS_OF_LEVEL[level] ?? 256;
  if (candidate.strengthBits < needed) return false;
  if (suite.authentication.includes('none') || suite.mac === 'MD5') return false;
  if (needed > 160 && suite.mac === 'SHA1') return false;
  return level < 3 || FORWARD_SECRET.includes(suite.keyExchange);
}

/** The security level that applies where no string sets one: Debian builds with 2, and so does upstream since 3.2. */
export function defaultSecurityLevel(openssl: string, distribution: 'debian' | 'upstream' = 'debian'): number {
  return distribution === 'debian' || compareVersions(openssl, '3.2') >= 0 ? 2 : 1;
}

import { compareVersions } from '../../../core/schema/version.ts';
import { allSuites, type CipherSuite, whyUnavailable } from './suites.ts';

/** One name of a list of TLS 1.3 suites: UTF-16 offsets without the spaces around it. */
export interface CiphersuitesPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Undefined for a name that is no TLS 1.3 suite of this OpenSSL. */
  readonly suite: CipherSuite | undefined;
}

export interface CiphersuitesResult {
  readonly suites: readonly CipherSuite[];
  readonly parts: readonly CiphersuitesPart[];
  readonly accepted: boolean;
}

/**
 * Evaluates the list of TLS 1.3 suites (`ssl_conf_command Ciphersuites` in nginx): plain names between colons, no
 * operators. An empty list switches TLS 1.3 suites off. Unknown and empty names are skipped since 3.0 and fail before.
 * `suites` is what the list names; the security level may still bar some.
 * Source: set_ciphersuites() in ssl/ssl_ciph.c of OpenSSL 3.0.20 and 1.1.1w.
 */
export function evaluateCiphersuites(text: string, openssl = '3.0'): CiphersuitesResult {
  const offered = allSuites().filter(
    (suite) => suite.minProtocol === 'TLSv1.3' && whyUnavailable(suite, openssl) === undefined,
  );
  const parts = Array.from(text.matchAll(/[^:]+/g)).flatMap((match): CiphersuitesPart[] => {
    const name = match[0].trim();
    const start = match.index + match[0].indexOf(name);
    const suite = offered.find((one) => one.name === name);
    return name === '' ? [] : [{ text: name, start, end: start + name.length, suite }];
  });
  const suites = parts.flatMap((part) => part.suite ?? []);
  const skips = suites.length < text.split(':').length;
  const tolerant = compareVersions(openssl, '3.0') >= 0 || !skips;
  return { suites, parts, accepted: text === '' || (suites.length > 0 && tolerant) };
}

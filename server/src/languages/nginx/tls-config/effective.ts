import { compareVersions } from '../../../core/schema/version.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { Target } from '../analysis/target.ts';
import type { CipherSuite } from '../tls/suites.ts';
import { evaluateCiphers } from './ciphers.ts';
import type { Settings } from './in-force.ts';

/** What nginx takes where no `ssl_ciphers` is set. Source: NGX_DEFAULT_CIPHERS of nginx 1.22 to 1.31. */
export const defaultCiphers = 'HIGH:!aNULL:!MD5';

/** The first nginx whose default leaves TLS 1.0 and 1.1 out. Source: CHANGES of nginx 1.27.3. */
export const modernDefaults = '1.27.3';

/** The protocols that are enabled; undefined where that can't be known. */
export function protocolsOf(settings: Settings, { nginx }: Target): readonly string[] | undefined {
  const set = settings.find('ssl_protocols');
  if (set !== undefined) return set.directive.args.map((arg) => arg.value);
  if (!settings.lacks('ssl_protocols')) return undefined;
  return compareVersions(nginx, modernDefaults) >= 0
    ? ['TLSv1.2', 'TLSv1.3']
    : ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
}

/** Whether TLS 1.3 is surely the only protocol, which takes nothing from cipher strings. */
export function isOnlyTls13(settings: Settings): boolean {
  const set = settings.find('ssl_protocols')?.directive.args ?? [];
  return set.length > 0 && set.every((arg) => arg.value.toLowerCase() === 'tlsv1.3');
}

/** The cipher string that is in force; undefined where that can't be known. */
export function cipherStringOf(settings: Settings): string | undefined {
  const set = settings.find('ssl_ciphers')?.directive.args[0]?.value;
  return set ?? (settings.lacks('ssl_ciphers') ? defaultCiphers : undefined);
}

/** The suites up to TLS 1.2 that a connection can use; undefined where that can't be known. */
export function suitesOf(analysis: NginxAnalysis, settings: Settings): readonly CipherSuite[] | undefined {
  const text = cipherStringOf(settings);
  return text === undefined ? undefined : evaluateCiphers(analysis, text).suites;
}

/** Whether nginx makes a TLS context of the settings as they are, so that what OpenSSL refuses stops nginx. */
export function isBuilt(settings: Settings): boolean {
  const rejects = settings.find('ssl_reject_handshake')?.directive.args[0]?.value.toLowerCase() === 'on';
  return rejects || settings.find('ssl_certificate') !== undefined;
}

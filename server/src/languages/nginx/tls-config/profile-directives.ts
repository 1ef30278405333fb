import { compareVersions } from '../../../core/schema/version.ts';
import { curvesFor, type MozillaProfile } from '../tls/mozilla.ts';

/** The programs that a profile is written out for, as dotted versions. */
export interface ProfileTarget {
  readonly nginx: string;
  readonly openssl: string;
}

/** One directive of a profile; `value` is the text of its arguments. */
export interface ProfileDirective {
  readonly name: string;
  readonly value: string;
  /** The rule that would rightly complain about it. */
  readonly defies?: string;
}

/** How a profile is called where a person chooses it: `intermediate (6.0)`. */
export function profileTitle({ name, guidelinesVersion }: MozillaProfile): string {
  return `${name} (${guidelinesVersion})`;
}

/** The comment that keeps a rule silent about what a profile wants all the same. */
export function ignoreComment(rule: string): string {
  return `# etcetera-ignore ${rule}: Mozilla's profile "old" needs it`;
}

/** Matches such a comment, so that another profile can take it away again. */
export const ignoreCommentPattern = /^# etcetera-ignore nginx\/[\w-]+: Mozilla's profile "old" needs it\s*$/;

/** The cache for sessions where there is none yet; some 4000 sessions fit into a megabyte. */
export const profileSessionCache = 'shared:MozSSL:10m';

/**
 * What a profile of Mozilla's comes to in nginx: the directives in the order in which they are usually written. Curves
 * and protocols that the OpenSSL does not know are left out, since it would reject them.
 * @throws Error with a sentence for the person when nginx or OpenSSL is too old for the profile
 */
export function profileDirectives(profile: MozillaProfile, { nginx, openssl }: ProfileTarget): ProfileDirective[] {
  const tls13 = compareVersions(nginx, '1.13.0') >= 0 && compareVersions(openssl, '1.1.1') >= 0;
  const protocols = profile.protocols.filter((name) => tls13 || name !== 'TLSv1.3');
  if (protocols.length === 0) {
    throw new Error(`Mozilla's profile "${profile.name}" needs TLS 1.3: nginx 1.13.0 and OpenSSL 1.1.1, or newer.`);
  }
  const old = profile.name === 'old';
  // At the default level OpenSSL refuses what only old clients know.
  const level = old && compareVersions(openssl, '1.1.0') >= 0 ? ['@SECLEVEL=0'] : [];
  const ciphers = profile.opensslCiphers.length === 0 ? [] : [...level, ...profile.opensslCiphers];
  const weak = (rule: string) => (old ? { defies: rule } : {});
  return [
    { name: 'ssl_protocols', value: protocols.join(' '), ...weak('nginx/obsolete-tls-protocol') },
    { name: 'ssl_ecdh_curve', value: curvesFor(profile, openssl).join(':') },
    ...(ciphers.length === 0 ? [] : [{ name: 'ssl_ciphers', value: ciphers.join(':'), ...weak('nginx/weak-ciphers') }]),
    { name: 'ssl_prefer_server_ciphers', value: profile.serverPreferredOrder ? 'on' : 'off' },
    { name: 'ssl_session_timeout', value: '1d' },
    { name: 'ssl_session_cache', value: profileSessionCache },
    { name: 'ssl_session_tickets', value: 'off' },
  ];
}

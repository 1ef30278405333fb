import { groupByName } from './groups.ts';
import type { MozillaProfile } from './mozilla-profile.ts';
import { MOZILLA_PROFILES } from './mozilla-profiles.generated.ts';

export type { MozillaProfile } from './mozilla-profile.ts';
export { MOZILLA_PROFILES };

/** The profile of this name; undefined for any other name. */
export function mozillaProfile(name: MozillaProfile['name']): MozillaProfile;
export function mozillaProfile(name: string): MozillaProfile | undefined;
export function mozillaProfile(name: string): MozillaProfile | undefined {
  return MOZILLA_PROFILES.find((profile) => profile.name === name);
}

/**
 * The profile's curves that an OpenSSL of this version takes, most preferred first. A single curve that it does not
 * know makes OpenSSL reject the whole list, and the profiles name X25519MLKEM768, which came with 3.5.
 */
export function curvesFor(profile: MozillaProfile, openssl: string): readonly string[] {
  return profile.curves.filter((curve) => groupByName(curve, openssl) !== undefined);
}

import type { Vendor } from '../../../core/debian-suites/vendor.ts';

/**
 * The urgencies with what they mean: for the move from unstable to testing in Debian (Debian Policy 5.6.17, deb-changelog(5)), for the
 * order of builds in Ubuntu (Launchpad's SourcePackageUrgency). Both archives take the same five words.
 */
export const urgencies: ReadonlyMap<string, Readonly<Record<Vendor, string>>> = new Map([
  [
    'low',
    {
      debian: 'the package waits longest before it moves on to testing.',
      ubuntu: 'its builds wait behind all others.',
    },
  ],
  [
    'medium',
    { debian: 'the usual wait before the package moves on to testing.', ubuntu: 'its builds take their usual turn.' },
  ],
  [
    'high',
    { debian: 'a short wait, for fixes that should not be late.', ubuntu: 'its builds come before most others.' },
  ],
  ['critical', { debian: 'the shortest wait, for fixes that cannot be late.', ubuntu: 'the same as emergency.' }],
  ['emergency', { debian: 'the same as critical.', ubuntu: 'its builds come first.' }],
]);

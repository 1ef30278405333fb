/** The urgencies with what they mean for the move from unstable to testing (Debian Policy 5.6.17, deb-changelog(5)). */
export const urgencies: ReadonlyMap<string, string> = new Map([
  ['low', 'the package waits longest before it moves on to testing.'],
  ['medium', 'the usual wait before the package moves on to testing.'],
  ['high', 'a short wait, for fixes that should not be late.'],
  ['critical', 'the shortest wait, for fixes that cannot be late.'],
  ['emergency', 'the same as critical.'],
]);

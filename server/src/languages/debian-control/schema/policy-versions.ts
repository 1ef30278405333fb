/** A version of Debian Policy, by its first three numbers: the fourth changes no rule. */
export interface PolicyVersion {
  readonly version: string;
  /** `YYYY-MM-DD`, or as much of it as is known. */
  readonly released: string;
  /** What it changed for packages, in short; empty where nothing that a maintainer has to look at. */
  readonly changes: readonly string[];
}

const policy = (version: string, released: string, ...changes: string[]): PolicyVersion => ({
  version,
  released,
  changes,
});

/**
 * Versions of Debian Policy, newest first: dates from debian-policy's changelog, changes from its upgrading checklist
 * (4.6.2 as packaged, later ones as published), in our own words.
 */
export const policyVersions: readonly PolicyVersion[] = [
  policy('4.7.4', '2026', 'licences of non-free-firmware have rules of their own'),
  policy(
    '4.7.3',
    '2025-12-23',
    '`Priority` may be left out: it is optional unless another one is said',
    '`Git-Tag-Tagger` and `Git-Tag-Info` in .dsc files say which tag an upload was made from',
  ),
  policy('4.7.2', '2025-02-27'),
  policy(
    '4.7.1',
    '2025-02',
    'no files in `/bin`, `/sbin` and `/lib*` any more, but below `/usr`',
    'programs may not need manual pages, info pages or translations to run',
  ),
  policy(
    '4.7.0',
    '2024-04-07',
    'services must have a systemd unit',
    'an own way of overriding, where a program has one, is better than a diversion or an alternative',
    'builds in contrib and non-free may not use the network either',
    'non-free-firmware is an archive area',
  ),
  policy(
    '4.6.2',
    '2022-12-17',
    'maintainer scripts get the new version as one more argument',
    'alternatives for window managers start with the priority 40',
  ),
  policy('4.6.1', '2022-05-11', '`/usr/lib64` is allowed again to packages for other than 64-bit architectures'),
  policy('4.6.0', '2021-08-18', 'no files in `/usr/lib64`', 'manual pages may come with a dependency'),
  policy(
    '4.5.1',
    '2020-11-17',
    'no series of patches for one vendor alone',
    'copyright notices need be copied only where the licence asks for it in binaries',
  ),
  policy(
    '4.5.0',
    '2020-01-20',
    'services should have a systemd unit; init scripts are encouraged where there is none',
    'names of new system users begin with an underscore',
  ),
  policy('4.4.1', '2019-09-29', 'one `Vcs-…` field at most', 'registration with doc-base is optional'),
  policy(
    '4.4.0',
    '2019-07-07',
    '`dh` is the recommended way to write debian/rules',
    '`Vcs-Hg` may name a branch with `-b`',
    '`Provides` may have versions',
  ),
  policy('4.3.0', '2018-12-23', 'builds write nothing outside of their tree but in temporary folders'),
  policy('4.2.1', '2018-08-25', 'Perl scripts should, not must, begin with `#!/usr/bin/perl`'),
  policy(
    '4.2.0',
    '2018-08-02',
    '`Standards-Version` is mandatory',
    'builds are verbose, unless DEB_BUILD_OPTIONS has `terse`',
  ),
  policy('4.1.5', '2018-07-04', '`Rules-Requires-Root` is documented', 'epochs are not changed without asking'),
  policy('4.1.4', '2018-04-05', '`get-orig-source` in debian/rules is gone', 'debian/missing-sources is documented'),
  policy('4.1.3', '2017-12-27', 'files below `/usr/share/doc` may not be needed to run'),
  policy(
    '4.1.2',
    '2017-11-30',
    '`Priority: extra` is gone for `-dbg` packages',
    'Debian’s own copyright URLs use https',
  ),
  policy('4.1.1', '2017-09-28', 'debian/changelog must exist and be encoded in UTF-8'),
  policy(
    '4.1.0',
    '2017-08-21',
    'builds should be reproducible',
    'libraries without users of the shared form are exempt',
  ),
  policy('4.0.1', '2017-08-06', '`Priority: extra` is deprecated', 'essential packages are marked by `Essential`'),
  policy(
    '4.0.0',
    '2017-05-28',
    'the menu system is gone for programs with a desktop entry',
    'https for copyright formats',
  ),
  policy('3.9.8', '2016-04-06'),
  policy('3.9.7', '2016-02-01'),
  policy('3.9.6', '2014-09-17'),
  policy('3.9.5', '2013-10-28'),
  policy('3.9.4', '2012-09-19'),
  policy('3.9.3', '2012-02-23'),
  policy('3.9.2', '2011-04-07'),
  policy('3.9.1', '2010-07-26'),
  policy('3.9.0', '2010-06-28'),
  policy('3.8.4', '2010-01-27'),
  policy('3.8.3', '2009-08-16'),
  policy('3.8.2', '2009-06-16'),
  policy('3.8.1', '2009-03-12'),
  policy('3.8.0', '2008-06-04'),
];

/** The first three numbers of a version, or undefined where it has not that form. */
export function normativePart(version: string): string | undefined {
  return /^(\d+\.\d+\.\d+)(\.\d+)?$/.exec(version)?.[1];
}

/** What every version of Debian Policy after a given one changed, in Markdown, newest first. */
export function describePolicy(version: string): string {
  const part = normativePart(version);
  const index = policyVersions.findIndex((known) => known.version === part);
  const [newest] = policyVersions;
  const own = policyVersions[index];
  if (own === undefined || newest === undefined) {
    return `**${version}** — a version of Debian Policy; the newest that Etcetera knows is ${newest?.version ?? ''}.`;
  }
  const head = `**${version}** — Debian Policy, released ${own.released}.`;
  if (index === 0) return `${head} It is the newest that Etcetera knows.`;
  const lines = policyVersions
    .slice(0, index)
    .flatMap((later) => later.changes.map((change) => `- ${later.version}: ${change}`));
  return [`${head} What changed since, up to ${newest.version}:`, '', ...lines].join('\n');
}

import { findSuite, type Suite, suites } from './suites.ts';

/** Whose archive a package is for. */
export type Vendor = Suite['vendor'];

/** What may follow a release's name in the heading of a changelog, by the archive that takes the upload. */
const uploadPockets: Readonly<Record<Vendor, readonly string[]>> = {
  debian: ['security', 'backports', 'proposed-updates', 'updates', 'backports-sloppy'],
  ubuntu: ['proposed', 'security', 'updates', 'backports'],
};

/** The suites of each archive that are no releases. */
const roles: Readonly<Record<Vendor, readonly string[]>> = {
  debian: ['unstable', 'experimental', 'testing', 'stable', 'oldstable', 'oldoldstable', 'sid', 'rc-buggy'],
  ubuntu: ['devel'],
};

/** The vendor of a suite as a changelog names it, or undefined where it says nothing of that. */
export function vendorOfSuite(name: string): Vendor | undefined {
  const base = name.replace(/[-/].*$/, '');
  if (roles.debian.includes(base)) return 'debian';
  if (roles.ubuntu.includes(base)) return 'ubuntu';
  return findSuite(name)?.vendor;
}

/** The vendor that a version speaks of: Ubuntu's own revisions carry its name, Debian's updates and backports `deb` and a number. */
export function vendorOfVersion(version: string): Vendor | undefined {
  if (/ubuntu\d/.test(version)) return 'ubuntu';
  return /[+~](?:deb\d+u|bpo)\d/.test(version) ? 'debian' : undefined;
}

/** The suites that take uploads on a day, the usual ones first: roles, then releases that are supported, each with its pockets. */
export function uploadSuites(vendor: Vendor, today: string): string[] {
  const supported = suites.filter(
    (suite) => suite.vendor === vendor && (suite.eol === '' || (suite.lts === '' ? suite.eol : suite.lts) > today),
  );
  const released = supported.filter(({ released }) => released !== '' && released <= today).toReversed();
  const pockets = uploadPockets[vendor];
  if (vendor === 'debian') {
    return [
      'unstable',
      'UNRELEASED',
      'experimental',
      ...released.flatMap(({ codename }) => [codename, ...withPockets(codename, pockets.slice(0, 2))]),
    ];
  }
  // What is not released yet takes uploads under its plain name; a release takes them in its pockets alone.
  const coming = supported.filter(({ released }) => released > today).map(({ codename }) => codename);
  return [...coming, 'UNRELEASED', ...released.flatMap(({ codename }) => withPockets(codename, pockets.slice(0, 2)))];
}

function withPockets(codename: string, pockets: readonly string[]): string[] {
  return pockets.map((pocket) => `${codename}-${pocket}`);
}

/** The pockets that the vendor of a release has, where a suite names one that it has not. */
export function otherPockets(
  name: string,
): { readonly vendor: Vendor; readonly pocket: string; readonly known: readonly string[] } | undefined {
  const [, base = '', pocket = ''] = /^([a-z]+)[-/](.+)$/.exec(name) ?? [];
  const vendor = vendorOfSuite(base);
  if (vendor === undefined || pocket === '') return undefined;
  const known = uploadPockets[vendor];
  if (
    known.includes(pocket) ||
    (vendor === 'debian' && pocket === 'lts') ||
    (/^(?:fasttrack|proposed-updates|security)/.test(pocket) && vendor === 'debian')
  )
    return undefined;
  const isOthers = Object.values(uploadPockets).some((pockets) => pockets.includes(pocket));
  return isOthers ? { vendor, pocket, known } : undefined;
}

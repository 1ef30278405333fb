import { releases } from './imported/releases.ts';

/** A release of Debian or Ubuntu. Dates are `YYYY-MM-DD`; `eol` is the end of regular support, `lts` of the free long-term one. */
export interface Suite {
  readonly vendor: 'debian' | 'ubuntu';
  readonly codename: string;
  readonly version: string;
  readonly released: string;
  readonly eol: string;
  readonly lts: string;
}

/** Every release of distro-info-data, oldest first; tools/import-distro-info.ts writes the table. */
export const suites: readonly Suite[] = releases.map(([vendor, codename, version, released, eol, lts]) => ({
  vendor,
  codename,
  version,
  released,
  eol,
  lts,
}));

/** Names that stand for whatever release has the role just now. */
export const aliases = ['oldoldstable', 'oldstable', 'stable', 'testing', 'unstable'] as const;

/** Parts that archives append to a release's name, most common first. */
export const pockets = [
  'security',
  'updates',
  'backports',
  'backports-sloppy',
  'proposed-updates',
  'proposed',
] as const;

const byCodename: ReadonlyMap<string, Suite> = new Map(suites.map((suite) => [suite.codename, suite]));

/** A suite's name without what an archive appends to that of the release. */
function baseOf(name: string): string {
  for (let index = 0; index < name.length; index++) {
    if (name[index] === '-' || name[index] === '/') return name.slice(0, index);
  }
  return name;
}

/** The release that a suite such as `bookworm-updates` or `buster/updates` belongs to. */
export function findSuite(name: string): Suite | undefined {
  return byCodename.get(baseOf(name));
}

/** Whether a name is one of a Debian or Ubuntu suite: a release, a role, with or without a pocket. */
export function isKnownSuite(name: string): boolean {
  if (/^(experimental|rc-buggy|unstable|UNRELEASED|sid)$/.test(name)) return true;
  const [base = '', ...rest] = name.split(/[-/]/);
  const pocket = rest.join('-');
  const known = findSuite(base) !== undefined || (aliases as readonly string[]).includes(base);
  return (
    known &&
    (pocket === '' ||
      (pockets as readonly string[]).includes(pocket) ||
      /^(lts|backports-|proposed|security)/.test(pocket))
  );
}

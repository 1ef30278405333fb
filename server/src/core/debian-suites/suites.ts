/** A release of Debian or Ubuntu. Dates are `YYYY-MM-DD`; `eol` is the end of regular support, `lts` of the free long-term one. */
export interface Suite {
  readonly vendor: 'debian' | 'ubuntu';
  readonly codename: string;
  readonly version: string;
  readonly released: string;
  readonly eol: string;
  readonly lts: string;
}

const suite = (
  vendor: Suite['vendor'],
  codename: string,
  version: string,
  released: string,
  eol: string,
  lts: string,
): Suite => ({ vendor, codename, version, released, eol, lts });

/** Every release of distro-info-data 0.58+deb12u6, oldest first. */
export const suites: readonly Suite[] = [
  suite('debian', 'buzz', '1.1', '1996-06-17', '1997-06-05', '1997-06-05'),
  suite('debian', 'rex', '1.2', '1996-12-12', '1998-06-05', '1998-06-05'),
  suite('debian', 'bo', '1.3', '1997-06-05', '1999-03-09', '1999-03-09'),
  suite('debian', 'hamm', '2.0', '1998-07-24', '2000-03-09', '2000-03-09'),
  suite('debian', 'slink', '2.1', '1999-03-09', '2000-10-30', '2000-10-30'),
  suite('debian', 'potato', '2.2', '2000-08-15', '2003-06-30', '2003-06-30'),
  suite('debian', 'woody', '3.0', '2002-07-19', '2006-06-30', '2006-06-30'),
  suite('debian', 'sarge', '3.1', '2005-06-06', '2008-03-31', '2008-03-31'),
  suite('debian', 'etch', '4.0', '2007-04-08', '2010-02-15', '2010-02-15'),
  suite('debian', 'lenny', '5.0', '2009-02-14', '2012-02-06', '2012-02-06'),
  suite('debian', 'squeeze', '6.0', '2011-02-06', '2014-05-31', '2016-02-29'),
  suite('debian', 'wheezy', '7', '2013-05-04', '2016-04-25', '2018-05-31'),
  suite('debian', 'jessie', '8', '2015-04-26', '2018-06-17', '2020-06-30'),
  suite('debian', 'stretch', '9', '2017-06-17', '2020-07-18', '2022-06-30'),
  suite('debian', 'buster', '10', '2019-07-06', '2022-09-10', '2024-06-30'),
  suite('debian', 'bullseye', '11', '2021-08-14', '2024-08-14', '2026-08-31'),
  suite('debian', 'bookworm', '12', '2023-06-10', '2026-07-11', '2028-06-30'),
  suite('debian', 'trixie', '13', '2025-08-09', '2028-08-09', '2030-06-30'),
  suite('debian', 'forky', '14', '', '', ''),
  suite('debian', 'duke', '15', '', '', ''),
  suite('debian', 'sid', '', '', '', ''),
  suite('debian', 'experimental', '', '', '', ''),
  suite('ubuntu', 'warty', '4.10', '2004-10-20', '2006-04-30', '2006-04-30'),
  suite('ubuntu', 'hoary', '5.04', '2005-04-08', '2006-10-31', '2006-10-31'),
  suite('ubuntu', 'breezy', '5.10', '2005-10-12', '2007-04-13', '2007-04-13'),
  suite('ubuntu', 'dapper', '6.06 LTS', '2006-06-01', '2009-07-14', '2011-06-01'),
  suite('ubuntu', 'edgy', '6.10', '2006-10-26', '2008-04-25', '2008-04-25'),
  suite('ubuntu', 'feisty', '7.04', '2007-04-19', '2008-10-19', '2008-10-19'),
  suite('ubuntu', 'gutsy', '7.10', '2007-10-18', '2009-04-18', '2009-04-18'),
  suite('ubuntu', 'hardy', '8.04 LTS', '2008-04-24', '2011-05-12', '2013-05-09'),
  suite('ubuntu', 'intrepid', '8.10', '2008-10-30', '2010-04-30', '2010-04-30'),
  suite('ubuntu', 'jaunty', '9.04', '2009-04-23', '2010-10-23', '2010-10-23'),
  suite('ubuntu', 'karmic', '9.10', '2009-10-29', '2011-04-30', '2011-04-30'),
  suite('ubuntu', 'lucid', '10.04 LTS', '2010-04-29', '2013-05-09', '2015-04-30'),
  suite('ubuntu', 'maverick', '10.10', '2010-10-10', '2012-04-10', '2012-04-10'),
  suite('ubuntu', 'natty', '11.04', '2011-04-28', '2012-10-28', '2012-10-28'),
  suite('ubuntu', 'oneiric', '11.10', '2011-10-13', '2013-05-09', '2013-05-09'),
  suite('ubuntu', 'precise', '12.04 LTS', '2012-04-26', '2017-04-28', '2017-04-28'),
  suite('ubuntu', 'quantal', '12.10', '2012-10-18', '2014-05-16', '2014-05-16'),
  suite('ubuntu', 'raring', '13.04', '2013-04-25', '2014-01-27', '2014-01-27'),
  suite('ubuntu', 'saucy', '13.10', '2013-10-17', '2014-07-17', '2014-07-17'),
  suite('ubuntu', 'trusty', '14.04 LTS', '2014-04-17', '2019-04-25', '2019-04-25'),
  suite('ubuntu', 'utopic', '14.10', '2014-10-23', '2015-07-23', '2015-07-23'),
  suite('ubuntu', 'vivid', '15.04', '2015-04-23', '2016-02-04', '2016-02-04'),
  suite('ubuntu', 'wily', '15.10', '2015-10-22', '2016-07-28', '2016-07-28'),
  suite('ubuntu', 'xenial', '16.04 LTS', '2016-04-21', '2021-04-30', '2021-04-30'),
  suite('ubuntu', 'yakkety', '16.10', '2016-10-13', '2017-07-20', '2017-07-20'),
  suite('ubuntu', 'zesty', '17.04', '2017-04-13', '2018-01-13', '2018-01-13'),
  suite('ubuntu', 'artful', '17.10', '2017-10-19', '2018-07-19', '2018-07-19'),
  suite('ubuntu', 'bionic', '18.04 LTS', '2018-04-26', '2023-05-31', '2023-05-31'),
  suite('ubuntu', 'cosmic', '18.10', '2018-10-18', '2019-07-18', '2019-07-18'),
  suite('ubuntu', 'disco', '19.04', '2019-04-18', '2020-01-23', '2020-01-23'),
  suite('ubuntu', 'eoan', '19.10', '2019-10-17', '2020-07-17', '2020-07-17'),
  suite('ubuntu', 'focal', '20.04 LTS', '2020-04-23', '2025-05-29', '2025-05-29'),
  suite('ubuntu', 'groovy', '20.10', '2020-10-22', '2021-07-22', '2021-07-22'),
  suite('ubuntu', 'hirsute', '21.04', '2021-04-22', '2022-01-20', '2022-01-20'),
  suite('ubuntu', 'impish', '21.10', '2021-10-14', '2022-07-14', '2022-07-14'),
  suite('ubuntu', 'jammy', '22.04 LTS', '2022-04-21', '2027-06-01', '2027-06-01'),
  suite('ubuntu', 'kinetic', '22.10', '2022-10-20', '2023-07-20', '2023-07-20'),
  suite('ubuntu', 'lunar', '23.04', '2023-04-20', '2024-01-25', '2024-01-25'),
  suite('ubuntu', 'mantic', '23.10', '2023-10-12', '2024-07-11', '2024-07-11'),
  suite('ubuntu', 'noble', '24.04 LTS', '2024-04-25', '2029-05-31', '2029-05-31'),
  suite('ubuntu', 'oracular', '24.10', '2024-10-10', '2025-07-10', '2025-07-10'),
  suite('ubuntu', 'plucky', '25.04', '2025-04-17', '2026-01-15', '2026-01-15'),
  suite('ubuntu', 'questing', '25.10', '2025-10-09', '2026-07-09', '2026-07-09'),
  suite('ubuntu', 'resolute', '26.04 LTS', '2026-04-23', '2031-05-29', '2031-05-29'),
];

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

/** The release that a suite such as `bookworm-updates` or `buster/updates` belongs to. */
export function findSuite(name: string): Suite | undefined {
  const base = name.replace(/[-/].*$/, '');
  return suites.find((suite) => suite.codename === base);
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

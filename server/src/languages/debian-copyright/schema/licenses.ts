import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** A licence with a standard short name. */
export interface LicenseEntry extends SchemaEntry {
  /** The file below /usr/share/common-licenses that holds its text. */
  readonly common?: string;
}

const docs = 'https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/#license-short-name';

function license(name: string, summary: string, common?: string): LicenseEntry {
  return { name, summary, docs, ...(common === undefined ? {} : { common }) };
}

function versions(
  family: string,
  title: string,
  list: readonly string[],
  later: boolean,
  common: Readonly<Record<string, string>> = {},
): LicenseEntry[] {
  return list.flatMap((version) => {
    const file = common[version];
    const only = license(`${family}-${version}`, `${title}, version ${version}.`, file);
    return later
      ? [only, license(`${family}-${version}+`, `${title}, version ${version} or any later one.`, file)]
      : [only];
  });
}

const ccVersions = ['1.0', '2.0', '2.5', '3.0', '4.0'];

/**
 * The short names of copyright-format 1.0 (debian-policy 4.6.2) in each version that it names, most common first, with the
 * texts that base-files 12.4 installs. Creative Commons 4.0 came after the format.
 */
export const licenseTable: readonly LicenseEntry[] = [
  license('Expat', 'The licence often called MIT: anything goes as long as the notice is kept.'),
  ...versions('GPL', 'GNU General Public License', ['2', '3', '1'], true, { 1: 'GPL-1', 2: 'GPL-2', 3: 'GPL-3' }),
  ...versions('LGPL', 'GNU Lesser General Public License', ['2.1', '3', '2'], true, {
    2: 'LGPL-2',
    2.1: 'LGPL-2.1',
    3: 'LGPL-3',
  }),
  ...versions('AGPL', 'GNU Affero General Public License', ['3'], true),
  license('Apache-2.0', 'Apache License, version 2.0: permissive, with a grant of patents.', 'Apache-2.0'),
  license('Apache-1.0', 'Apache License, version 1.0.'),
  license('BSD-3-clause', 'Berkeley’s licence without the clause about advertising.'),
  license('BSD-2-clause', 'Berkeley’s licence with two conditions: keep the notice in sources and in binaries.'),
  license('BSD-4-clause', 'Berkeley’s first licence, whose clause about advertising does not go with the GPL.'),
  license('ISC', 'Short and permissive, as OpenBSD uses it.'),
  license('public-domain', 'No copyright at all; the text must explain why.'),
  license('CC0-1.0', 'Creative Commons Zero: all rights are waived as far as the law lets one.', 'CC0-1.0'),
  ...versions('MPL', 'Mozilla Public License', ['2.0', '1.1'], false, { '1.1': 'MPL-1.1', '2.0': 'MPL-2.0' }),
  ...versions('Artistic', 'Artistic License', ['1', '2.0'], false, { 1: 'Artistic' }),
  license('Artistic', 'Artistic License, version 1.', 'Artistic'),
  ...versions('GFDL', 'GNU Free Documentation License', ['1.3', '1.2', '1.1', '1.0'], true, {
    1.2: 'GFDL-1.2',
    1.3: 'GFDL-1.3',
  }),
  ...versions(
    'GFDL-NIV',
    'GNU Free Documentation License without invariant sections or cover texts',
    ['1.3', '1.2', '1.1', '1.0'],
    true,
    { 1.2: 'GFDL-1.2', 1.3: 'GFDL-1.3' },
  ),
  ...versions('CC-BY-SA', 'Creative Commons: name the author, share alike', ccVersions, false),
  ...versions('CC-BY', 'Creative Commons: name the author', ccVersions, false),
  ...versions('CC-BY-ND', 'Creative Commons: name the author, change nothing', ccVersions, false),
  ...versions('CC-BY-NC', 'Creative Commons: name the author, no commerce', ccVersions, false),
  ...versions('CC-BY-NC-SA', 'Creative Commons: name the author, no commerce, share alike', ccVersions, false),
  ...versions('CC-BY-NC-ND', 'Creative Commons: name the author, no commerce, change nothing', ccVersions, false),
  license('Zlib', 'The licence of zlib and libpng: permissive, changed versions are marked.'),
  ...versions('CDDL', 'Common Development and Distribution License', ['1.0'], false),
  ...versions('CPL', 'Common Public License', ['1.0'], false),
  ...versions('EFL', 'Eiffel Forum License', ['2.0', '1.0'], false),
  ...versions('LPPL', 'LaTeX Project Public License', ['1.3c', '1.2', '1.1', '1.0'], true),
  license('Perl', 'The terms of Perl; write “GPL-1+ or Artistic-1” instead.'),
  ...versions('Python', 'Python License', ['2.0'], false),
  ...versions('QPL', 'Q Public License', ['1.0'], false),
  license('W3C', 'Software licence of the World Wide Web Consortium.'),
  ...versions('Zope', 'Zope Public License', ['2.1', '2.0', '1.1', '1.0'], false),
];

/** Exceptions with a standard name, as they stand behind “with”. */
export const exceptionTable: readonly SchemaEntry[] = [
  {
    name: 'OpenSSL exception',
    summary: 'The work may be linked with OpenSSL although its licence does not go with the GPL.',
    docs,
  },
  { name: 'Font exception', summary: 'A document that embeds the font is not put under the GPL by that.', docs },
];

/** The files of /usr/share/common-licenses that name a version, and those that are links to the newest one. */
export const commonLicenses: readonly string[] = [
  'Apache-2.0',
  'Artistic',
  'CC0-1.0',
  'GFDL-1.2',
  'GFDL-1.3',
  'GPL-1',
  'GPL-2',
  'GPL-3',
  'LGPL-2',
  'LGPL-2.1',
  'LGPL-3',
  'MPL-1.1',
  'MPL-2.0',
];

/** Links in /usr/share/common-licenses, with the newest version that each leads to. */
export const commonLinks: Readonly<Record<string, string>> = { GFDL: 'GFDL-1.3', GPL: 'GPL-3', LGPL: 'LGPL-3' };

/** A name as names are compared: letters in either case, zeroes behind a version's last dot left out. */
export function licenseKey(name: string): string {
  return name.toLowerCase().replace(/(\d)(?:\.0)+(?=\+?$|\s)/, '$1');
}

const byKey = new Map([...licenseTable].reverse().map((entry) => [licenseKey(entry.name), entry]));

/** The licence of this short name. */
export function findLicense(name: string): LicenseEntry | undefined {
  return byKey.get(licenseKey(name));
}

import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** An option of a line, and the field of version 5 that says the same. */
export interface WatchOptionEntry extends SchemaEntry {
  /** In small letters, without hyphens. */
  readonly key: string;
  /** The name in a line of versions 3 and 4; absent for fields of version 5 alone. */
  readonly option?: string;
  /** The field of version 5; absent for what it dropped. */
  readonly field?: string;
  readonly kind: 'flag' | 'word' | 'rules' | 'text';
  readonly values?: readonly SchemaEntry[];
}

const docs = 'https://manpages.debian.org/unstable/devscripts/debian-watch.5';

const words = (...pairs: readonly (readonly [string, string])[]): SchemaEntry[] =>
  pairs.map(([name, summary]) => ({ name, summary, docs }));

const yesNo = words(['yes', 'Switches it on.'], ['no', 'Leaves it off.']);

function entry(
  option: string | undefined,
  field: string | undefined,
  kind: WatchOptionEntry['kind'],
  summary: string,
  values?: readonly SchemaEntry[],
  fallback?: string,
): WatchOptionEntry {
  const name = field ?? option!;
  const example =
    kind === 'flag'
      ? 'yes'
      : kind === 'rules'
        ? 's/old/new/'
        : (values?.map((value) => value.name).join('|') ?? '<text>');
  const forms = [
    ...(option === undefined ? [] : [kind === 'flag' ? `opts=${option}` : `opts=${option}=${example}`]),
    ...(field === undefined ? [] : [`${field}: ${example}`]),
  ];
  return {
    name,
    key: name.toLowerCase().replaceAll('-', ''),
    kind,
    summary,
    docs,
    syntax: forms,
    ...(option === undefined ? {} : { option }),
    ...(field === undefined ? {} : { field }),
    ...(values === undefined ? {} : { values }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

/**
 * Every option of debian-watch-4(5) and every field of debian-watch(5), by Devscripts::Uscan::WatchLine (devscripts 2.23.4)
 * and WatchSource (2.26.13).
 */
export const optionTable: readonly WatchOptionEntry[] = [
  entry(
    undefined,
    'Version',
    'text',
    'The version of the form that the file is written in.',
    words(['5', 'Stanzas, since devscripts 2.25.16.']),
  ),
  entry(undefined, 'Source', 'text', 'The page, or the repository, where upstream’s releases are found.'),
  entry(
    undefined,
    'Matching-Pattern',
    'text',
    'A Perl expression that the link of a release matches from end to end; its group is the version.',
    undefined,
    '(?:@PACKAGE@)?@ANY_VERSION@@ARCHIVE_EXT@',
  ),
  entry(
    undefined,
    'Template',
    'word',
    'Fills in source, pattern and the rest for a well-known site.',
    words(
      ['GitHub', 'Tags of a repository on GitHub: needs Owner and Project, or its address as Dist.'],
      ['GitLab', 'Tags of a repository on a GitLab server: needs its address as Dist.'],
      ['Metacpan', 'A distribution on CPAN: needs its name as Dist.'],
      ['Npmregistry', 'A package of the npm registry: needs its name as Dist.'],
      ['PyPI', 'A project on the Python package index: needs its name as Dist.'],
      ['CRAN', 'A package of R’s archive: needs its name as Package.'],
      ['Bioconductor', 'A package of Bioconductor: needs its name as Package.'],
    ),
  ),
  entry(undefined, 'Owner', 'text', 'Whose repository it is; for the template GitHub.'),
  entry(undefined, 'Project', 'text', 'The name of the repository; for the template GitHub.'),
  entry(undefined, 'Dist', 'text', 'The name or the address of the project; for templates other than GitHub.'),
  entry(undefined, 'Package', 'text', 'The name of the package; for the templates CRAN and Bioconductor.'),
  entry(
    undefined,
    'Release-Only',
    'flag',
    'Whether the templates GitHub and GitLab look at releases instead of tags.',
    yesNo,
  ),
  entry(
    undefined,
    'Version-Type',
    'word',
    'Which versions a template takes.',
    words(
      ['ANY_VERSION', 'Any that begins with a digit.'],
      ['STABLE_VERSION', 'Three numbers and no more.'],
      ['SEMANTIC_VERSION', 'By the rules of semver.org.'],
    ),
    'ANY_VERSION',
  ),
  entry(
    undefined,
    'Custom-Version',
    'text',
    'A Perl expression for the versions that the templates GitHub and GitLab take; it comes before Version-Type.',
  ),
  entry(
    undefined,
    'Maturity',
    'word',
    'Which releases the template Metacpan takes.',
    words(
      ['released', 'Stable ones.'],
      ['developer', 'Those for developers, marked by an underline or TRIAL.'],
      ['any', 'All of them.'],
    ),
    'released',
  ),
  entry(undefined, 'Untrackable', 'text', 'Why upstream cannot be watched; uscan passes over the file then.'),
  entry(
    undefined,
    'Version-Schema',
    'word',
    'How the versions of several sources become one.',
    words(
      ['group', 'The version is put together out of all sources that say so.'],
      ['checksum', 'A number made of the versions of these sources is appended.'],
      ['previous', 'The signature of the source before.'],
      ['ignore', 'Its version does not count.'],
    ),
  ),
  entry(
    undefined,
    'Version-Constraint',
    'word',
    'What a component’s version has to be.',
    words(['same', 'That of the main source.']),
  ),
  entry(undefined, 'Version-Separator', 'text', 'What stands between the versions of a group.', undefined, '+~'),
  entry(undefined, 'Update-Script', 'text', 'A program to run once a release was fetched, such as `uupdate`.'),
  entry('component', 'Component', 'text', 'The name of a further archive of the same source package.'),
  entry(
    'ctype',
    'Ctype',
    'word',
    'Where the present version of a component is read.',
    words(['nodejs', 'In its package.json.'], ['perl', 'In its META.json.']),
  ),
  entry(
    'compression',
    'Compression',
    'word',
    'How an archive is compressed that is packed anew.',
    words(
      ['xz', 'Small; what Debian uses.'],
      ['gzip', 'For source format 1.0.'],
      ['gz', 'Another word for gzip.'],
      ['bzip2', 'Older than xz.'],
      ['bz2', 'Another word for bzip2.'],
      ['lzma', 'The older form of xz.'],
      ['zst', 'Quick; not every tool reads it.'],
      ['zip', 'Not for Debian’s own archives.'],
      ['default', 'By the source format: xz, or gzip for 1.0.'],
    ),
    'default',
  ),
  entry('repack', 'Repack', 'flag', 'Packs the archive anew, even if nothing is taken out.', yesNo),
  entry(
    'repacksuffix',
    'Repacksuffix',
    'text',
    'What is appended to the version of an archive that was packed anew: `+dfsg`, `+ds`.',
  ),
  entry(
    'mode',
    'Mode',
    'word',
    'How the sources are fetched.',
    words(
      ['LWP', 'Over HTTP or FTP, by the address.'],
      ['git', 'Out of a Git repository, by its tags or branches.'],
      ['svn', 'Out of a Subversion repository.'],
      ['gitlab', 'Over the interface of a GitLab server (version 5).'],
      ['metacpan', 'Over the interface of MetaCPAN (version 5).'],
    ),
    'LWP',
  ),
  entry(
    'pretty',
    'Git-Pretty',
    'text',
    'The version of a commit, in the words of git log; `describe` for that of git describe.',
    undefined,
    '0.0~git%cd.%h',
  ),
  entry(
    'date',
    'Git-Date',
    'text',
    'The form of the date in that version, in the words of strftime.',
    undefined,
    '%Y%m%d',
  ),
  entry(
    'gitexport',
    'Git-Export',
    'word',
    'Which files of the repository go into the archive.',
    words(['default', 'All but those that upstream marks with export-ignore.'], ['all', 'All of them.']),
    'default',
  ),
  entry(
    'gitmode',
    'Git-Mode',
    'word',
    'How much of the repository is fetched.',
    words(['shallow', 'No more than needed.'], ['full', 'All of it; some servers know nothing else.']),
    'shallow',
  ),
  entry(
    'gitmodules',
    'Git-Modules',
    'text',
    'Which submodules are fetched too: `all`, or paths with semicolons between them.',
  ),
  entry(
    'pgpmode',
    'Pgp-Mode',
    'word',
    'How the signature of a release is checked.',
    words(
      ['auto', 'Looks for a signature under the usual names.'],
      ['default', 'As the rule for the signature’s address says, if there is one.'],
      ['mangle', 'By the rule for the signature’s address.'],
      ['next', 'The next entry is the signature of this one.'],
      ['previous', 'This entry is the signature of the one before.'],
      ['self', 'The file carries its own signature.'],
      ['gittag', 'The tag in Git is signed.'],
      ['none', 'Upstream signs nothing.'],
    ),
    'default',
  ),
  entry('decompress', 'Decompress', 'flag', 'Unpacks the archive before its signature is checked.', yesNo),
  entry('bare', 'Bare', 'flag', 'Leaves out what uscan does for certain sites, such as redirectors.', yesNo),
  entry('user-agent', 'User-Agent', 'text', 'As which program uscan presents itself to the server.'),
  entry('pasv', undefined, 'flag', 'Passive FTP; nothing else is done any more.'),
  entry('passive', undefined, 'flag', 'Passive FTP; nothing else is done any more.'),
  entry('active', undefined, 'flag', 'Active FTP; newer versions of uscan do not know it.'),
  entry('nopasv', undefined, 'flag', 'Active FTP; newer versions of uscan do not know it.'),
  entry('nopassive', undefined, 'flag', 'Active FTP; newer versions of uscan do not know it.'),
  entry('unzipopt', 'Unzip-Opt', 'text', 'Options for unzip, such as `-a`.'),
  entry(
    'searchmode',
    'Search-Mode',
    'word',
    'Where in the page links are looked for.',
    words(['html', 'In the links of the page.'], ['plain', 'Anywhere in its text, for JSON and the like.']),
    'html',
  ),
  entry(
    'hrefdecode',
    'Hrefdecode',
    'word',
    'How links of the page are decoded.',
    words(['percent-encoding', 'Turns `%2B` into `+`.']),
  ),
  entry(
    'dversionmangle',
    'Dversion-Mangle',
    'rules',
    'Changes Debian’s version before it is compared, to take `+dfsg` away; `auto` does just that.',
  ),
  entry(
    'uversionmangle',
    'Uversion-Mangle',
    'rules',
    'Changes upstream’s versions before they are compared, to make `rc1` into `~rc1`.',
  ),
  entry('versionmangle', 'Version-Mangle', 'rules', 'Changes both versions before they are compared.'),
  entry('dirversionmangle', 'Dirversion-Mangle', 'rules', 'Changes the versions of folders before they are sorted.'),
  entry('pagemangle', 'Page-Mangle', 'rules', 'Changes the page itself before links are looked for.'),
  entry(
    'downloadurlmangle',
    'Download-Url-Mangle',
    'rules',
    'Changes the link that was found into the address to fetch.',
  ),
  entry('filenamemangle', 'Filename-Mangle', 'rules', 'Changes the link into the name under which the file is kept.'),
  entry(
    'pgpsigurlmangle',
    'Pgp-Sig-Url-Mangle',
    'rules',
    'Changes the address of the archive into that of its signature.',
  ),
  entry(
    'oversionmangle',
    'Oversion-Mangle',
    'rules',
    'Changes upstream’s version into that of the archive, to append `+dfsg`.',
  ),
];

/** What uscan replaces in lines and values before it reads them. */
export const substitutions: readonly SchemaEntry[] = [
  { name: '@PACKAGE@', summary: 'The name of the source package.', docs },
  { name: '@ANY_VERSION@', summary: 'A version of any form; it is captured.', docs },
  { name: '@ARCHIVE_EXT@', summary: 'The ending of an archive: `.tar.xz`, `.tar.gz`, `.zip` and the like.', docs },
  { name: '@SIGNATURE_EXT@', summary: 'The ending of an archive’s signature: `.tar.gz.asc` and the like.', docs },
  { name: '@DEB_EXT@', summary: 'What Debian appends to a version: `+dfsg`, `+ds1`.', docs },
  { name: '@COMPONENT@', summary: 'The name of the component (version 5).', docs, since: '2.25.17' },
  {
    name: '@SEMANTIC_VERSION@',
    summary: 'A version by the rules of semver.org; it is captured (version 5).',
    docs,
    since: '2.25.17',
  },
  {
    name: '@STABLE_VERSION@',
    summary: 'A version of three numbers and no more; it is captured (version 5).',
    docs,
    since: '2.25.17',
  },
];

/** What the third word of a line may be. */
export const policies: readonly SchemaEntry[] = [
  { name: 'debian', summary: 'The version in debian/changelog counts; so it is without a word.', docs },
  { name: 'group', summary: 'The version is put together out of all lines that say so.', docs },
  { name: 'checksum', summary: 'A number made of the versions of these lines is appended.', docs },
  { name: 'same', summary: 'The version has to be that of the main archive.', docs },
  { name: 'ignore', summary: 'The version of this component does not count.', docs },
  { name: 'previous', summary: 'The version of the line before; for its signature.', docs },
  { name: 'prev', summary: 'The version of the line before; for its signature.', docs },
];

const byKey = new Map(optionTable.map((option) => [option.key, option]));
const byOption = new Map(
  optionTable.flatMap((option) =>
    option.option === undefined ? [] : [[option.option.replaceAll('-', ''), option] as const],
  ),
);

/** The entry of an option (`pretty`) or a field (`git-pretty`), by its key. */
export function findOption(key: string): WatchOptionEntry | undefined {
  return byKey.get(key) ?? byOption.get(key);
}

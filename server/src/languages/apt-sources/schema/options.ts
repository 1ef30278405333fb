import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** An option of the one-line form and the field of a stanza that says the same. */
export interface OptionEntry extends SchemaEntry {
  readonly field: string;
  readonly values?: readonly string[];
}

const docs = 'https://manpages.debian.org/sources.list.5';
/** What switches are set to. */
export const yesNo: readonly string[] = ['yes', 'no'];

function option(name: string, field: string, summary: string, values?: readonly string[], since?: string): OptionEntry {
  return {
    name,
    field,
    summary,
    docs,
    syntax: [`${name}=${values?.join('|') ?? '<value>'}`, `${field}: ${values?.join(' | ') ?? '<value>'}`],
    ...(values === undefined ? {} : { values }),
    ...(since === undefined ? {} : { since }),
  };
}

/** Every option that apt 3.0 reads, from pkgSourceList::ParseStanza() and sources.list(5). */
export const optionTable: readonly OptionEntry[] = [
  option('arch', 'Architectures', 'The architectures to fetch packages for, instead of all that are configured.'),
  option('arch+', 'Architectures-Add', 'Architectures to fetch packages for besides the configured ones.'),
  option('arch-', 'Architectures-Remove', 'Configured architectures not to fetch packages for.'),
  option('lang', 'Languages', 'The languages to fetch descriptions in; `none` for no translations.'),
  option('lang+', 'Languages-Add', 'Languages to fetch descriptions in besides the configured ones.'),
  option('lang-', 'Languages-Remove', 'Configured languages not to fetch descriptions in.'),
  option('target', 'Targets', 'The kinds of index files to fetch, such as Packages or Contents-deb.'),
  option('target+', 'Targets-Add', 'Index files to fetch besides the usual ones.'),
  option('target-', 'Targets-Remove', 'Usual index files not to fetch.'),
  option('pdiffs', 'PDiffs', 'Whether indices are updated by fetching differences.', yesNo),
  option('by-hash', 'By-Hash', 'Whether indices are fetched by their checksums, so that they always fit together.', [
    'yes',
    'no',
    'force',
  ]),
  option(
    'allow-insecure',
    'Allow-Insecure',
    'Whether an archive without a valid signature may be used; its packages are not authenticated.',
    yesNo,
  ),
  option('allow-weak', 'Allow-Weak', 'Whether an archive that is signed with weak algorithms may be used.', yesNo),
  option(
    'allow-downgrade-to-insecure',
    'Allow-Downgrade-To-Insecure',
    'Whether an archive that was signed before may be used when it no longer is.',
    yesNo,
  ),
  option(
    'trusted',
    'Trusted',
    '`yes` takes packages from the archive without checking any signature; `no` never trusts it.',
    yesNo,
  ),
  option(
    'signed-by',
    'Signed-By',
    'The keys that may sign the archive: files with keys, fingerprints, or in a stanza the key itself.',
  ),
  option('check-valid-until', 'Check-Valid-Until', 'Whether an index is refused after the date that it names.', yesNo),
  option('valid-until-min', 'Valid-Until-Min', 'The least time in seconds for which an index counts as valid.'),
  option('valid-until-max', 'Valid-Until-Max', 'The longest time in seconds for which an index counts as valid.'),
  option('check-date', 'Check-Date', 'Whether an index that comes from the future is refused.', yesNo),
  option('date-max-future', 'Date-Max-Future', 'How many seconds in the future an index may lie.'),
  option('inrelease-path', 'InRelease-Path', 'Where the InRelease file lies, seen from the usual place.'),
  option('snapshot', 'Snapshot', 'The moment of the archive to use, or whether to use snapshots.', undefined, '2.7.0'),
  option('include', 'Include', 'The only packages of the archive that may be seen.', undefined, '3.1.0'),
  option('exclude', 'Exclude', 'Packages of the archive that are not to be seen.', undefined, '3.1.0'),
];

function field(name: string, summary: string, example: string): SchemaEntry {
  return { name, summary, docs, syntax: [`${name}: ${example}`] };
}

/** The fields of a stanza that are no options. */
export const fieldTable: readonly SchemaEntry[] = [
  field('Types', 'Whether to fetch packages (`deb`), their sources (`deb-src`) or both.', 'deb deb-src'),
  field('URIs', 'Where the archives are; each is used with each suite.', 'https://mirror.example.org/debian'),
  field('Suites', 'The suites by name, or paths that end in a slash.', 'trixie trixie-updates'),
  field('Components', 'The areas of the archive; none where the suite is a path.', 'main non-free-firmware'),
  field('Enabled', 'Whether apt uses the stanza at all.', 'yes'),
  field('X-Repolib-Name', 'A name for people; apt itself does not read it.', 'An archive'),
];

const optionsByName: ReadonlyMap<string, OptionEntry> = new Map(optionTable.map((entry) => [entry.name, entry]));

/** The option of this name, in any case of letters. */
export function findOption(key: string): OptionEntry | undefined {
  return optionsByName.get(key) ?? optionsByName.get(key.toLowerCase());
}

/** The field of this name: those of the stanza itself, and those that stand for options. */
export function findStanzaField(key: string): SchemaEntry | undefined {
  const name = key.toLowerCase();
  const own = fieldTable.find((entry) => entry.name.toLowerCase() === name);
  if (own !== undefined) return own;
  const entry = optionTable.find((candidate) => candidate.field.toLowerCase() === name);
  return entry === undefined ? undefined : { ...entry, name: entry.field };
}

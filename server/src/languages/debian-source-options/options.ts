import type { SchemaEntry } from '../../core/schema/entry.ts';

/** An option of dpkg-source that makes sense in a file. */
export interface SourceOption extends SchemaEntry {
  readonly value: 'none' | 'required' | 'optional';
  readonly values?: readonly string[];
  /** Where dpkg-source drops it. */
  readonly dropped?: 'everywhere' | 'options';
}

const docs = 'https://manpages.debian.org/dpkg-source.1';

function option(
  name: string,
  value: SourceOption['value'],
  summary: string,
  more: Partial<SourceOption> = {},
): SourceOption {
  const form = value === 'none' ? name : `${name} = ${more.values?.[0] ?? '<value>'}`;
  return { name, value, summary, docs, syntax: [form], ...more };
}

/** The long options of dpkg-source 1.21.22 and 1.23.11 for building, and those of its formats. */
export const optionTable: readonly SourceOption[] = [
  option('single-debian-patch', 'none', 'Keeps all changes in one patch, debian-changes.', { places: ['3.0 (quilt)'] }),
  option('compression', 'required', 'How the archives are compressed that dpkg-source makes.', {
    values: ['xz', 'gzip', 'bzip2', 'lzma'],
    default: 'xz',
  }),
  option('compression-level', 'required', 'How hard the compressor tries.', {
    values: ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'best', 'fast'],
  }),
  option(
    'extend-diff-ignore',
    'required',
    'A Perl expression of files whose changes do not count, besides the usual ones.',
  ),
  option('diff-ignore', 'optional', 'A Perl expression of files whose changes do not count, instead of the usual one.'),
  option('tar-ignore', 'optional', 'A pattern of files that stay out of the archive; without a value, the usual ones.'),
  option('auto-commit', 'none', 'Turns changes into a patch by itself instead of stopping.', {
    places: ['2.0', '3.0 (quilt)'],
  }),
  option('abort-on-upstream-changes', 'none', 'Stops where upstream’s files were changed outside of patches.', {
    dropped: 'options',
  }),
  option('unapply-patches', 'none', 'Takes the patches back after the build.', {
    dropped: 'options',
    places: ['2.0', '3.0 (quilt)'],
  }),
  option('no-unapply-patches', 'none', 'Leaves the patches applied after the build.', {
    places: ['2.0', '3.0 (quilt)'],
  }),
  option('include-binaries', 'none', 'Lists new and changed binary files in debian/source/include-binaries.', {
    places: ['2.0', '3.0 (quilt)'],
  }),
  option('include-removal', 'none', 'Lets a patch remove files too.', { places: ['2.0', '3.0 (quilt)'] }),
  option('include-timestamp', 'none', 'Writes times into the patch that is made.', { places: ['2.0', '3.0 (quilt)'] }),
  option('no-preparation', 'none', 'Does not apply patches before the build.', { places: ['2.0', '3.0 (quilt)'] }),
  option('create-empty-orig', 'none', 'Makes an empty upstream archive where there are components only.', {
    places: ['2.0', '3.0 (quilt)'],
  }),
  option('allow-version-of-quilt-db', 'required', 'Builds although quilt’s own files have another version.', {
    places: ['3.0 (quilt)'],
  }),
  option('ignore-bad-version', 'none', 'Makes a warning of a version that is wrong for the format.'),
  option('git-ref', 'required', 'A branch or tag that goes into the bundle.', { places: ['3.0 (git)'] }),
  option('git-depth', 'required', 'How many commits go into the bundle.', { places: ['3.0 (git)'] }),
  option('threads-max', 'required', 'How many threads the compressor may use.'),
  option('skip-debianization', 'none', 'Leaves Debian’s changes out when unpacking.'),
  option('skip-patches', 'none', 'Applies no patches when unpacking.', { places: ['2.0', '3.0 (quilt)'] }),
  option('no-copy', 'none', 'Does not copy upstream’s archives when unpacking.'),
  option('no-check', 'none', 'Checks no signatures and checksums when unpacking.'),
  option('no-overwrite-dir', 'none', 'Does not overwrite the folder when unpacking.'),
  option('no-vendor-certs', 'none', 'Trusts no keys of the vendor when signatures are checked.', { since: '1.23.0' }),
  option('signer-certs', 'required', 'A file of keys that may sign.', { since: '1.23.0' }),
  option('require-valid-signature', 'none', 'Unpacks nothing without a valid signature.'),
  option('require-strong-checksums', 'none', 'Unpacks nothing without a strong checksum.'),
  option('target-format', 'required', 'The format to write with 3.0 (custom).', { places: ['3.0 (custom)'] }),
  option('format', 'required', 'The source format; dpkg-source drops it here, it belongs in debian/source/format.', {
    dropped: 'everywhere',
  }),
];

const byName = new Map(optionTable.map((entry) => [entry.name, entry]));

/** The option of this name. */
export function findSourceOption(name: string): SourceOption | undefined {
  return byName.get(name);
}

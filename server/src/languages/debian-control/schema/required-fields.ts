import type { ControlKind } from '../analysis/kind.ts';

/** The fields that a file of one stanza must have. */
export interface RequiredFields {
  /** Who refuses the file without `must`. */
  readonly reader: string;
  /** One of each list at least. */
  readonly must: readonly (readonly string[])[];
  /** What the format asks for, though the reader goes on without. */
  readonly should: readonly (readonly string[])[];
}

const each = (names: string) => names.split(' ').map((name) => name.split('|'));

/**
 * By dsc(5), deb-changes(5) and deb-buildinfo(5) of dpkg 1.21.22, Dpkg::Source::Package, and for Release
 * files debReleaseIndex::Load() of apt 2.6.
 */
export const requiredFields: ReadonlyMap<ControlKind, RequiredFields> = new Map<ControlKind, RequiredFields>([
  [
    'dsc',
    {
      reader: 'dpkg-source unpacks nothing',
      must: each('Source Version Files'),
      should: each('Format Maintainer Checksums-Sha256'),
    },
  ],
  [
    'changes',
    {
      reader: '',
      must: [],
      should: each(
        'Format Date Source Architecture Version Distribution Maintainer Changes Checksums-Sha1 Checksums-Sha256',
      ),
    },
  ],
  [
    'buildinfo',
    {
      reader: '',
      must: [],
      should: each(
        'Format Source Architecture Version Checksums-Sha1 Checksums-Sha256 Build-Architecture Installed-Build-Depends',
      ),
    },
  ],
  [
    'release',
    {
      reader: '',
      must: [],
      should: each('Date Suite|Codename Architectures Components SHA256|SHA512'),
    },
  ],
]);

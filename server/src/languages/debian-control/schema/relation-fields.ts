/** A field that holds relations to other packages. */
export interface RelationField {
  readonly key: string;
  /** Whether it is about building, where `:native` may stand. */
  readonly build: boolean;
  /** A union field names packages side by side and knows no alternatives. */
  readonly union: boolean;
  readonly stanzas: readonly ('source' | 'binary' | 'test')[];
}

const field = (key: string, union: boolean, build: boolean, ...stanzas: RelationField['stanzas']): RelationField => ({
  key,
  union,
  build,
  stanzas,
});

/** Every relation field by its name in small letters, from Dpkg::Control::FieldsCore (libdpkg-perl 1.21.22). */
export const relationFields: ReadonlyMap<string, RelationField> = new Map(
  [
    field('build-depends', false, true, 'source'),
    field('build-depends-arch', false, true, 'source'),
    field('build-depends-indep', false, true, 'source'),
    field('build-conflicts', true, true, 'source'),
    field('build-conflicts-arch', true, true, 'source'),
    field('build-conflicts-indep', true, true, 'source'),
    field('pre-depends', false, false, 'binary'),
    field('depends', false, false, 'binary', 'test'),
    field('recommends', false, false, 'binary'),
    field('suggests', false, false, 'binary'),
    field('enhances', true, false, 'binary'),
    field('conflicts', true, false, 'binary'),
    field('breaks', true, false, 'binary'),
    field('replaces', true, false, 'binary'),
    field('provides', true, false, 'binary'),
    field('built-using', true, false, 'binary'),
    field('static-built-using', true, false, 'binary'),
  ].map((entry) => [entry.key, entry]),
);

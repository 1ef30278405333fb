import type { Span } from '../text/span.ts';

/** A piece of a relation and what it says. */
export interface RelationPart extends Span {
  readonly text: string;
}

/** Why Dpkg::Deps cannot read a relation. */
export type RelationFault =
  | 'empty'
  | 'bad-name'
  | 'bad-qualifier'
  | 'unknown-operator'
  | 'no-operator'
  | 'no-version'
  | 'blank-in-version'
  | 'unclosed-parenthesis'
  | 'unclosed-bracket'
  | 'unclosed-angle'
  | 'empty-list'
  | 'bad-architecture'
  | 'native-qualifier'
  | 'trailing-text';

/** One package of a relation field, with what stands behind its name. */
export interface Relation extends Span {
  /** The name; undefined where not even that can be read. */
  readonly name: RelationPart | undefined;
  /** `any`, `native` or an architecture behind a colon. */
  readonly qualifier: RelationPart | undefined;
  readonly operator: RelationPart | undefined;
  readonly version: RelationPart | undefined;
  /** Words between `[` and `]`, the `!` with them. */
  readonly architectures: readonly RelationPart[] | undefined;
  /** For each `<…>` its words. */
  readonly profiles: readonly (readonly RelationPart[])[];
  /** Whether a substitution variable stands in the place of the name. */
  readonly variable: boolean;
  readonly fault: { readonly kind: RelationFault; readonly span: Span } | undefined;
}

/** What stands between two commas: alternatives, of which one is enough. */
export interface RelationGroup extends Span {
  readonly alternatives: readonly Relation[];
}

/** What the field is for, which decides what may stand in it. */
export interface RelationOptions {
  /** Build relations know the qualifier `native`. */
  readonly build: boolean;
  /** debian/tests/control knows `@` and `@builddeps@`. */
  readonly tests?: boolean;
}

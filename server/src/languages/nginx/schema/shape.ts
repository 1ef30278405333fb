import type { SchemaEntry } from '../../../core/schema/entry.ts';
import type { ValueType } from '../../../core/schema/value-type.ts';
import type { Span } from '../../../core/text/span.ts';

/**
 * A named argument that may stand anywhere behind the positional ones: a bare word (`ssl`), or `name=value`.
 */
export interface Parameter extends SchemaEntry {
  /** The type of what stands behind `=`; absent for a bare word. */
  readonly value?: ValueType;
}

/**
 * What a check beyond single values may report: an argument by its index, or the whole directive (-1).
 * `part` is the stretch of the argument's value that is wrong; the whole of it when absent.
 */
export type ArgumentReport = (index: number, message: string, suggestion?: string, part?: Span) => void;

/** What the arguments of a directive look like beyond their number. */
export interface ArgumentShape {
  /** Types by position. */
  readonly positional?: readonly ValueType[];
  /** The type of every argument behind the positional ones. */
  readonly rest?: ValueType;
  /** Named arguments behind the positional ones; what is in no list is an error. */
  readonly parameters?: readonly Parameter[];
  /** What types and names can't say. `args` are values as nginx sees them; must report only what nginx rejects. */
  check?(args: readonly string[], report: ArgumentReport): void;
}

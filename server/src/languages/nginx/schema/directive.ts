import type { SchemaEntry } from '../../../core/schema/entry.ts';
import type { Arity, NginxContext } from './imported/types.ts';
import type { ArgumentShape } from './shape.ts';

/** What stands in a directive's block: directives, pairs of values (map, types), Lua code, or nobody knows. */
export type BlockContent = 'config' | 'values' | 'lua' | 'unknown';

/** A directive as one module declares it: the one entry that validation, completion, hover and signature help read. */
export interface NginxDirective extends SchemaEntry {
  readonly module: string;
  readonly contexts: readonly NginxContext[];
  /** Undefined where nobody told us (third-party modules). */
  readonly arity: Arity | undefined;
  readonly block: BlockContent | undefined;
  readonly shape: ArgumentShape | undefined;
  /** A second use in the same block is an error. */
  readonly once: boolean;
  readonly commercial: boolean;
  readonly thirdParty: boolean;
  /** nginx's own versions say nothing about it (njs, acme, third parties). */
  readonly separate: boolean;
  readonly replacement?: string;
}

import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** A variable that a module defines; `prefix` marks a family, whose members begin with the name. */
export interface NginxVariable extends SchemaEntry {
  readonly prefix: boolean;
}

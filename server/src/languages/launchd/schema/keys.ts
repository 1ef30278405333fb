import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { docsOf, sinceOf } from './versions.ts';

/** What a key's value may be, as a property list element; `opaque` is anything. */
export type ValueKind = 'string' | 'boolean' | 'integer' | 'real' | 'array' | 'dict' | 'opaque';

/** A key of a job or of one of the dictionaries within. */
export interface LaunchdKey extends SchemaEntry {
  readonly kinds: readonly ValueKind[];
  /** The type of the elements of an array, or of the values of a dictionary whose keys are free. */
  readonly items?: ValueKind;
  /** Keys of the dictionary, where they are fixed. */
  readonly keys?: readonly LaunchdKey[];
  /** The words that a string may be; others too where `moreValues` is true. */
  readonly values?: readonly string[];
  readonly moreValues?: boolean;
  readonly only?: 'daemon' | 'agent';
  readonly replacement?: string;
  /** What became of a deprecated key, as the end of a sentence that begins with its name. */
  readonly fate?: string;
  /** The smallest and the largest number that launchd takes. */
  readonly min?: number;
  readonly max?: number;
}

type More = Partial<Omit<LaunchdKey, 'name' | 'summary' | 'kinds'>>;

/** One key; `kinds` as in `boolean|dict`. */
export function key(name: string, kinds: string, summary: string, more: More = {}): LaunchdKey {
  const since = sinceOf(name);
  return {
    name,
    summary,
    docs: docsOf(name),
    ...(since === undefined ? {} : { since }),
    kinds: kinds.split('|') as ValueKind[],
    syntax: [`${name}: ${kinds.replaceAll('|', ' or ')}`],
    ...more,
  };
}

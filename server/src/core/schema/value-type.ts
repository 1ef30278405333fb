import type { SchemaEntry } from './entry.ts';

/** What a value type found wrong with a value: the part of it (offsets in the value) and one calm sentence. */
export interface ValueProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** What was likely meant; becomes a fix. */
  readonly suggestion?: string;
}

/** One kind of value: checks it, completes it and says what it means, so that a new type lights up everything at once. */
export interface ValueType {
  /** A short name for people, such as `size` or `on | off`. */
  readonly label: string;
  /** What a value of this type looks like, in a sentence. */
  readonly description: string;
  /** What is wrong with the value as the program reads it (quotes removed, escapes resolved), or undefined. */
  check(value: string): ValueProblem | undefined;
  /** The values to offer, most likely first. */
  readonly values?: readonly SchemaEntry[];
  /** What one valid value means, in Markdown (a size in bytes, a time in words), or undefined where it says it all. */
  explain?(value: string): string | undefined;
}

/** A problem with the whole of a value. */
export function wholeValue(value: string, message: string, suggestion?: string): ValueProblem {
  return { start: 0, end: value.length, message, ...(suggestion === undefined ? {} : { suggestion }) };
}

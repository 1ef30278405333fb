import type { Deb822Tree } from '../../../core/deb822/tree.ts';
import type { SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';

/** A word or value with its place. Where a line is continued, the place may reach over the backslash. */
export interface WatchText extends Span {
  readonly text: string;
}

/** An option of a line, or a field of a stanza. */
export interface WatchOption {
  /** In small letters, without hyphens: `pgpsigurlmangle`. */
  readonly key: string;
  readonly name: WatchText;
  /** Undefined for a word without a value. */
  readonly value: WatchText | undefined;
}

/** Why uscan cannot read a line at all. */
export type EntryFault = 'malformed-options' | 'only-options' | 'unfinished' | 'no-source';

/** One source that is watched: a line (with its continuations) of versions 1 to 4, or a stanza of version 5. */
export interface WatchEntry extends SyntaxNode {
  readonly kind: 'entry';
  readonly options: readonly WatchOption[];
  readonly url: WatchText | undefined;
  readonly pattern: WatchText | undefined;
  /** The third word, or `Version-Schema`. */
  readonly policy: WatchText | undefined;
  /** The fourth word: what is run afterwards. */
  readonly script: WatchText | undefined;
  readonly fault: { readonly kind: EntryFault; readonly span: Span } | undefined;
}

/** A whole file. */
export interface WatchTree extends SyntaxNode {
  readonly kind: 'file';
  readonly form: 'line' | 'stanza';
  /** What the file says its version is; undefined where it says nothing, which means 1. */
  readonly version: WatchText | undefined;
  readonly entries: readonly WatchEntry[];
  readonly comments: readonly Span[];
  /** Options of the first stanza, which hold for all. */
  readonly defaults: readonly WatchOption[];
  /** The stanzas behind the entries of version 5. */
  readonly stanzas: Deb822Tree | undefined;
  /** Whether the first stanza says that upstream cannot be watched, so that uscan reads no further. */
  readonly untrackable: boolean;
}

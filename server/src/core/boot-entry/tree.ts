import type { SyntaxNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

/** A line of a boot loader entry: a key, blanks, and everything behind them. */
export interface EntryLine extends SyntaxNode {
  readonly kind: 'line';
  readonly key: string;
  readonly keySpan: Span;
  readonly value: string;
  /** Empty, behind the key, where there is no value. */
  readonly valueSpan: Span;
}

/** The tree of a boot loader entry. */
export interface EntryTree extends SyntaxNode {
  readonly kind: 'file';
  readonly lines: readonly EntryLine[];
  readonly comments: readonly SyntaxNode[];
}

/** A boot loader entry with the file that holds it. */
export interface EntryFile {
  readonly path: string;
  readonly tree: EntryTree;
}

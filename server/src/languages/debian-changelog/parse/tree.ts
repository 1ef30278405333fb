import type { SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';

/** A piece of a line and what it says. */
export interface TextPart extends Span {
  readonly text: string;
}

/** One `key=value` behind a heading's semicolon; `key` is undefined where it has not that form. */
export interface HeadingOption extends Span {
  readonly text: string;
  readonly key: TextPart | undefined;
  readonly value: TextPart | undefined;
}

/** `package (version) suite…; key=value, …`. */
export interface HeadingNode extends SyntaxNode {
  readonly kind: 'heading';
  readonly package: TextPart;
  readonly version: TextPart;
  readonly suites: readonly TextPart[];
  readonly options: readonly HeadingOption[];
}

/** One line of what was changed. */
export interface ChangeNode extends SyntaxNode {
  readonly kind: 'change';
}

/** ` -- name <mail>  date`. */
export interface TrailerNode extends SyntaxNode {
  readonly kind: 'trailer';
  readonly name: TextPart;
  readonly mail: TextPart;
  /** The blanks between the mail's `>` and the date. */
  readonly gap: Span;
  /** With the weekday. */
  readonly date: TextPart;
  readonly weekday: TextPart | undefined;
  readonly month: TextPart;
}

/** One release: from its heading to its trailer, either of which may be missing. */
export interface EntryNode extends SyntaxNode {
  readonly kind: 'entry';
  readonly heading: HeadingNode | undefined;
  readonly changes: readonly ChangeNode[];
  readonly trailer: TrailerNode | undefined;
  /** Whether it goes from a heading to its trailer without a fault, so that it is read alike wherever it stands. */
  readonly whole: boolean;
}

/**
 * What dpkg-parsechangelog warns about: junk lines (which are in the tree), and places where something else was expected
 * (which are not). `expected` is what should have stood there.
 */
export interface FaultNode extends SyntaxNode {
  readonly kind: 'error';
  readonly fault: 'heading' | 'trailer' | 'junk' | 'order' | 'no-trailer' | 'no-heading';
  readonly expected: string;
}

/** A whole changelog. */
export interface ChangelogTree extends SyntaxNode {
  readonly kind: 'file';
  readonly entries: readonly EntryNode[];
  readonly comments: readonly SyntaxNode[];
  readonly faults: readonly FaultNode[];
  /** What dpkg does not read: editor variables, or the old formats at the end. */
  readonly tail: SyntaxNode | undefined;
}

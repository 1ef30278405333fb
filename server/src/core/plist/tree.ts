import type { SyntaxNode } from '../syntax/node.ts';
import type { Note, notes } from '../syntax/remember.ts';
import type { Span } from '../text/span.ts';

/** An XML element with everything between its tags. */
export interface ElementNode extends SyntaxNode {
  readonly kind: 'element';
  readonly name: string;
  readonly nameSpan: Span;
  /** The whole start tag. */
  readonly open: SyntaxNode;
  /** The whole end tag; undefined for `<true/>` and where it is missing. */
  readonly close: SyntaxNode | undefined;
  readonly elements: readonly ElementNode[];
  readonly parent: ElementNode | undefined;
  [notes]?: Note | undefined;
}

/** What went wrong in the XML or in the property list. */
export type PlistFault =
  | 'bad-reference'
  | 'bad-tag'
  | 'bad-markup'
  | 'mismatched-tag'
  | 'unclosed-tag'
  | 'stray-end-tag'
  | 'stray-text'
  | 'bad-comment'
  | 'bad-character'
  | 'no-root'
  | 'second-root'
  | 'entity-declaration';

/** A place that no XML reader takes; empty where something is missing. */
export interface PlistError extends Span {
  readonly fault: PlistFault;
  readonly message: string;
  /** What belongs there, where that is clear. */
  readonly insert?: string;
}

/** A property list file. */
export interface PlistTree extends SyntaxNode {
  readonly kind: 'file';
  readonly root: ElementNode | undefined;
  readonly comments: readonly SyntaxNode[];
  readonly errors: readonly PlistError[];
  /** The tree as it was read without the help of the indentation, for the next reading; undefined for templates. */
  readonly unguided?: PlistTree;
}

import type { SyntaxNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

/**
 * One field with all of its lines, as a leaf: a file of 50 MB has a million of them. Its parts are offsets;
 * values.ts reads lines and words out of them. Comment lines between its lines belong to it.
 */
export interface Deb822Field extends SyntaxNode {
  readonly kind: 'field';
  /** The name in small letters, since names are the same in any case. */
  readonly key: string;
  readonly nameEnd: number;
  /** Offset behind the colon; `nameEnd` where the line is one word and no colon. */
  readonly valueStart: number;
}

/** A line that is neither a field nor a continuation, or armour that goes wrong. */
export interface Deb822Error extends SyntaxNode {
  readonly kind: 'error';
  readonly fault: Deb822Fault;
  /** Offset behind the faulty line; `end` may lie further, where continuation lines follow it. */
  readonly lineEnd: number;
}

/**
 * - `no-field`: text that is no field, since it has blanks before its colon or no colon at all
 * - `stray-continuation`: a continuation line before the first field of its stanza
 * - `unfinished-armour`: an OpenPGP block whose end is missing
 * - `text-in-armour`: more text where the signature should begin
 */
export type Deb822Fault = 'no-field' | 'stray-continuation' | 'unfinished-armour' | 'text-in-armour';

/** Fields without an empty line between them. */
export interface Deb822Stanza extends SyntaxNode {
  readonly kind: 'stanza';
  readonly fields: readonly Deb822Field[];
  /** The last field of each name, where a stanza has so many that looking through them would take long. */
  readonly byKey?: ReadonlyMap<string, Deb822Field>;
}

/** A whole file. Its children are stanzas, comments between them, armour and errors. */
export interface Deb822Tree extends SyntaxNode {
  readonly kind: 'file';
  readonly stanzas: readonly Deb822Stanza[];
  /** Every comment line, those inside of fields too. */
  readonly comments: readonly Span[];
  readonly errors: readonly Deb822Error[];
  /** OpenPGP's lines around the stanzas. */
  readonly armour: readonly SyntaxNode[];
}

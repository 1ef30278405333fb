import type { SyntaxNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

/** A word as it stands, quotes and expansions included. */
export interface ShellWord extends SyntaxNode {
  readonly kind: 'word';
  readonly source: string;
}

/** `NAME=value` before a command or alone. */
export interface ShellAssignment extends SyntaxNode {
  readonly kind: 'assignment';
  readonly name: string;
  readonly nameSpan: Span;
  /** Everything behind the equals sign; may be empty. */
  readonly valueSpan: Span;
  /** The value without quotes; expansions stand as they are written. */
  readonly value: string;
  /** Whether the value holds no expansion, so that `value` is what the variable gets. */
  readonly literal: boolean;
  readonly quote: '' | '"' | "'";
  /** Whether it stands alone, outside of compound commands, so that it is always carried out. */
  readonly plain: boolean;
  /** Whether a command follows it, whose environment alone it changes. */
  readonly temporary: boolean;
}

/** Why dash rejects a text. */
export type ShellFaultKind = 'unclosed-quote' | 'unclosed-expansion' | 'unexpected-token' | 'unclosed-construct';

export interface ShellFault extends Span {
  readonly kind: ShellFaultKind;
  /** The token that does not fit, the sign that is not closed, or the word that is missing. */
  readonly word: string;
  readonly insertAt?: number;
}

/** What a file that a shell sources consists of: leaves in the order of the text. */
export interface ShellTree extends SyntaxNode {
  readonly kind: 'file';
  readonly assignments: readonly ShellAssignment[];
  readonly comments: readonly SyntaxNode[];
  /** The words of commands: each command's own list. */
  readonly commands: readonly (readonly ShellWord[])[];
  readonly faults: readonly ShellFault[];
  /** The beginnings of lines, behind a line end, at which nothing is open but perhaps a here-document. */
  readonly breaks: readonly number[];
}

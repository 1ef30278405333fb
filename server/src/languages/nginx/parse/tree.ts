import type { SyntaxNode } from '../../../core/syntax/node.ts';

/** A word of a directive: its name or one of its arguments. */
export interface WordNode extends SyntaxNode {
  readonly kind: 'word';
  /** As nginx sees it: quotes removed, `\"`, `\'`, `\\`, `\t`, `\r`, `\n` resolved. */
  readonly value: string;
  /** As it stands in the text, without the quotes around it. */
  readonly source: string;
  readonly quote: '' | '"' | "'";
}

/** `{` … `}` with the directives between. */
export interface BlockNode extends SyntaxNode {
  readonly kind: 'block';
  readonly closed: boolean;
  readonly items: readonly DirectiveNode[];
}

/** A name with arguments, ended by `;` or by a block. */
export interface DirectiveNode extends SyntaxNode {
  readonly kind: 'directive';
  readonly name: string;
  /** The name and the arguments. */
  readonly words: readonly WordNode[];
  readonly args: readonly WordNode[];
  readonly block: BlockNode | undefined;
  readonly parent: DirectiveNode | undefined;
}

/** A directive that can go over into another tree. */
export interface MovableDirective extends DirectiveNode {
  /** Puts it, with all that is in it, at another offset of another parent's block. Its old tree must not be used any more. */
  moveTo(offset: number, parent: DirectiveNode | undefined): void;
}

/**
 * A large block without mistakes, such as a server, with the comments in it. When the text is parsed again and has changed
 * somewhere else only, the part goes over into the new tree as it is.
 */
export interface Part {
  readonly directive: MovableDirective;
  readonly comments: readonly SyntaxNode[];
}

/** What went wrong, in the terms of nginx's own reader (src/core/ngx_conf_file.c). */
export type SyntaxFault =
  | 'missing-semicolon'
  | 'missing-brace'
  | 'unexpected-brace'
  | 'unexpected-semicolon'
  | 'unexpected-block'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'unfinished-directive'
  | 'word-too-long';

/** A place where the text is not what the reader expects; empty where something is missing. */
export interface ErrorNode extends SyntaxNode {
  readonly kind: 'error';
  readonly fault: SyntaxFault;
  /** For a missing brace: where the open block begins; for a quote: the quote. */
  readonly opened?: number;
}

/** The tree of a file. */
export interface NginxTree extends SyntaxNode {
  readonly kind: 'file';
  readonly items: readonly DirectiveNode[];
  readonly comments: readonly SyntaxNode[];
  readonly errors: readonly ErrorNode[];
  /** In the order of the text; what the next parse can take over. */
  readonly parts: readonly Part[];
  /** Whether it was read by what the indentation says was meant, since braces or quotes do not match. */
  readonly guessed: boolean;
  /** Whether placeholders of a template engine stand in the text; then little can be said for certain. */
  readonly template: boolean;
}

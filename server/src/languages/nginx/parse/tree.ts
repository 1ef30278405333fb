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
  /** Whether placeholders of a template engine stand in the text; then little can be said for certain. */
  readonly template: boolean;
}

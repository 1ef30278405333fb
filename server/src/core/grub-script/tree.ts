import type { SyntaxNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

/** A word as it stands in the text, quotes and all; `unquote` tells what it says. */
export interface WordNode extends SyntaxNode {
  readonly kind: 'word';
  readonly source: string;
}

/** The body of a menu entry, a submenu or a function. */
export interface BlockNode extends SyntaxNode {
  readonly kind: 'block';
  readonly items: readonly StatementNode[];
}

/** A command with its arguments, and with the block behind them if there is one. */
export interface CommandNode extends SyntaxNode {
  readonly kind: 'command';
  /** The first word without quotes, or '' where it holds a variable. */
  readonly name: string;
  readonly words: readonly WordNode[];
  readonly block: BlockNode | undefined;
}

/** A branch of an `if`; the condition of `else` is undefined. */
export interface Branch {
  readonly condition: readonly StatementNode[] | undefined;
  readonly body: readonly StatementNode[];
}

export interface IfNode extends SyntaxNode {
  readonly kind: 'if';
  readonly branches: readonly Branch[];
}

/** `for NAME in WORDS`, `while` or `until`. */
export interface LoopNode extends SyntaxNode {
  readonly kind: 'loop';
  readonly word: 'for' | 'while' | 'until';
  readonly variable: WordNode | undefined;
  readonly values: readonly WordNode[];
  readonly condition: readonly StatementNode[];
  readonly body: readonly StatementNode[];
}

export interface FunctionNode extends SyntaxNode {
  readonly kind: 'function';
  readonly name: WordNode | undefined;
  readonly items: readonly StatementNode[];
}

export type StatementNode = CommandNode | IfNode | LoopNode | FunctionNode;

/** Why GRUB's parser rejects a script. */
export type FaultKind =
  | 'unclosed-quote'
  | 'unclosed-block'
  | 'unexpected-token'
  | 'missing-keyword'
  | 'missing-brace'
  | 'missing-name'
  | 'empty-body'
  | 'bad-variable'
  | 'open-continuation'
  | 'too-long'
  | 'too-deep';

/** A fault at the characters it is about; `word` is what is wrong or missing, `opener` where the construct began. */
export interface GrubFault extends Span {
  readonly kind: FaultKind;
  readonly word: string;
  readonly opener?: Span;
  /** Where the missing word would stand. */
  readonly insertAt?: number;
}

/** The tree of a script. */
export interface GrubTree extends SyntaxNode {
  readonly kind: 'file';
  readonly items: readonly StatementNode[];
  readonly comments: readonly SyntaxNode[];
  readonly faults: readonly GrubFault[];
}

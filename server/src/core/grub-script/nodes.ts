import { noChildren, type SyntaxNode } from '../syntax/node.ts';
import type { Leaf, Origin } from '../syntax/origin.ts';
import { type Note, notes } from '../syntax/remember.ts';
import type {
  BlockNode,
  Branch,
  CommandNode,
  FunctionNode,
  IfNode,
  LoopNode,
  StatementNode,
  WordNode,
} from './tree.ts';

// The nodes of a statement at the top of a script count from an origin, so that one that has only moved goes over into the next tree
// as it is (see known-statements.ts). Classes, since a large script has very many of them.

export class Word implements WordNode {
  constructor(
    readonly origin: Origin,
    private readonly from: number,
    readonly source: string,
  ) {}
  get kind(): 'word' {
    return 'word';
  }
  get start(): number {
    return this.origin.offset + this.from;
  }
  get end(): number {
    return this.origin.offset + this.from + this.source.length;
  }
  get children(): readonly SyntaxNode[] {
    return noChildren;
  }
}

/** A node around children; where there are none, an empty one at `fallback`. */
abstract class Around {
  [notes]: Note | undefined = undefined;
  private readonly from: number;
  private readonly to: number;
  constructor(
    readonly origin: Origin,
    readonly children: readonly SyntaxNode[],
    fallback: number,
  ) {
    this.from = (children[0]?.start ?? fallback) - origin.offset;
    this.to = (children.at(-1)?.end ?? fallback) - origin.offset;
  }
  get start(): number {
    return this.origin.offset + this.from;
  }
  get end(): number {
    return this.origin.offset + this.to;
  }
}

export class Block extends Around implements BlockNode {
  constructor(
    origin: Origin,
    children: readonly SyntaxNode[],
    fallback: number,
    readonly items: readonly StatementNode[],
  ) {
    super(origin, children, fallback);
  }
  get kind(): 'block' {
    return 'block';
  }
}

export class Command extends Around implements CommandNode {
  constructor(
    origin: Origin,
    children: readonly SyntaxNode[],
    fallback: number,
    readonly name: string,
    readonly words: readonly WordNode[],
    readonly block: BlockNode | undefined,
  ) {
    super(origin, children, fallback);
  }
  get kind(): 'command' {
    return 'command';
  }
}

export class If extends Around implements IfNode {
  constructor(
    origin: Origin,
    children: readonly SyntaxNode[],
    fallback: number,
    readonly branches: readonly Branch[],
  ) {
    super(origin, children, fallback);
  }
  get kind(): 'if' {
    return 'if';
  }
}

export class Loop extends Around implements LoopNode {
  readonly word: LoopNode['word'];
  readonly variable: WordNode | undefined;
  readonly values: readonly WordNode[];
  readonly condition: readonly StatementNode[];
  readonly body: readonly StatementNode[];
  constructor(
    origin: Origin,
    children: readonly SyntaxNode[],
    fallback: number,
    { word, variable, values, condition, body }: Pick<LoopNode, 'word' | 'variable' | 'values' | 'condition' | 'body'>,
  ) {
    super(origin, children, fallback);
    this.word = word;
    this.variable = variable;
    this.values = values;
    this.condition = condition;
    this.body = body;
  }
  get kind(): 'loop' {
    return 'loop';
  }
}

export class Func extends Around implements FunctionNode {
  constructor(
    origin: Origin,
    children: readonly SyntaxNode[],
    fallback: number,
    readonly name: WordNode | undefined,
    readonly items: readonly StatementNode[],
  ) {
    super(origin, children, fallback);
  }
  get kind(): 'function' {
    return 'function';
  }
}

/** Moves a statement or leaf at the top of a script, with all that is below it. Its old tree must not be used any more. */
export function moveStatement(node: SyntaxNode, by: number): void {
  (node as Leaf).origin.offset += by;
}

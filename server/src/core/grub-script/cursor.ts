import type { SyntaxNode } from '../syntax/node.ts';
import { Leaf, type Origin } from '../syntax/origin.ts';
import type { Lexed, Token } from './lexer.ts';
import { Word } from './nodes.ts';
import type { FaultKind, GrubFault, StatementNode, WordNode } from './tree.ts';

/** A construct that is open: what closes it and how its lines are indented. */
export interface Frame {
  readonly closer: 'fi' | 'done' | '}' | '';
  readonly opener: Token;
  /** The indentation of the first line of its body, once that is known; it tells where a closer was forgotten. */
  bodyIndent: number;
}

/** What reading a list of statements gives; `slipped` says that the construct ended without its closer. */
export interface ReadList {
  readonly items: StatementNode[];
  readonly slipped: boolean;
}

/** Reads the statements of a construct; compound commands are lists of statements, which are compound commands again. */
export type ListReader = (cursor: Cursor, out: SyntaxNode[], frame: Frame) => ReadList;

/** The place in the tokens of one reading, and what was found wrong so far. */
export interface Cursor {
  readonly tokens: readonly Token[];
  readonly faults: GrubFault[];
  readonly comments: SyntaxNode[];
  /** Whether indentation may tell what was meant; only in scripts that are known to be broken. */
  readonly guided: boolean;
  readonly frames: Frame[];
  readonly readList: ListReader;
  index: number;
  /** That of the statement at the top which is being read; undefined between two of them. */
  origin: Origin | undefined;
}

export function openCursor({ tokens, faults }: Lexed, guided: boolean, readList: ListReader): Cursor {
  return { tokens, faults: [...faults], comments: [], guided, frames: [], readList, index: 0, origin: undefined };
}

/** The next token that is no comment. */
export function peek(cursor: Cursor): Token {
  let index = cursor.index;
  while (cursor.tokens[index]!.type === 'comment') index++;
  return cursor.tokens[index]!;
}

/** The last token before the cursor that is neither comment nor line end. */
export function previous(cursor: Cursor): Token | undefined {
  for (let index = cursor.index - 1; index >= 0; index--) {
    const token = cursor.tokens[index]!;
    if (token.type !== 'comment' && token.type !== 'newline') return token;
  }
  return undefined;
}

/** The next token behind the coming one that is neither comment nor line end. */
export function peekContent(cursor: Cursor, from = cursor.index): Token {
  let index = from;
  while (cursor.tokens[index]!.type === 'comment' || cursor.tokens[index]!.type === 'newline') index++;
  return cursor.tokens[index]!;
}

/** What nodes count from that are made now; a leaf between two statements at the top moves by itself. */
export function originOf({ origin }: Cursor): Origin {
  return origin ?? { offset: 0 };
}

/** Takes the next token into `out`, and the comments before it. */
export function take(cursor: Cursor, out: SyntaxNode[], kind?: string): Token {
  const token = takeComments(cursor, out);
  if (token.type === 'end') return token;
  cursor.index++;
  if (token.type !== 'newline')
    out.push(new Leaf(originOf(cursor), kind ?? kindOf(token), token.start, token.end - token.start));
  return token;
}

/** Takes the next token as a word. */
export function takeWord(cursor: Cursor, out: SyntaxNode[]): WordNode {
  const { start, text } = takeComments(cursor, out);
  cursor.index++;
  const node = new Word(originOf(cursor), start, text);
  out.push(node);
  return node;
}

/** Takes comments; the next token is what stands behind them. */
function takeComments(cursor: Cursor, out: SyntaxNode[]): Token {
  for (;;) {
    const token = cursor.tokens[cursor.index]!;
    if (token.type !== 'comment') return token;
    cursor.index++;
    const comment = new Leaf(originOf(cursor), 'comment', token.start, token.end - token.start);
    cursor.comments.push(comment);
    out.push(comment);
  }
}

export function isWord({ type }: Token): boolean {
  return type === 'word' || type === 'name';
}

export function isArgument({ type }: Token): boolean {
  return type === 'word' || type === 'name' || type === 'keyword';
}

export function is(token: Token, text: string): boolean {
  return token.text === text && (token.type === 'keyword' || token.type === 'operator');
}

export function addFault(
  cursor: Cursor,
  kind: FaultKind,
  at: { readonly start: number; readonly end: number },
  word: string,
  more: { opener?: Token; insertAt?: number } = {},
): void {
  const { opener, insertAt } = more;
  cursor.faults.push({
    kind,
    start: at.start,
    end: at.end,
    word,
    ...(opener === undefined ? {} : { opener: { start: opener.start, end: opener.end } }),
    ...(insertAt === undefined ? {} : { insertAt }),
  });
}

function kindOf(token: Token): string {
  if (token.type === 'keyword' || token.type === 'operator') return token.type;
  return token.type === 'bad' ? 'error' : 'word';
}

/** Takes line ends. */
export function skipLines(cursor: Cursor, out: SyntaxNode[]): void {
  while (peek(cursor).type === 'newline') take(cursor, out);
}

import { noChildren, type SyntaxNode } from '../syntax/node.ts';
import type { Lexed, Token } from './lexer.ts';
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
}

export function openCursor({ tokens, faults }: Lexed, guided: boolean, readList: ListReader): Cursor {
  return { tokens, faults: [...faults], comments: [], guided, frames: [], readList, index: 0 };
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

/** Takes the next token into `out`, and the comments before it. */
export function take(cursor: Cursor, out: SyntaxNode[], kind?: string): SyntaxNode {
  while (cursor.tokens[cursor.index]!.type === 'comment') {
    const { start, end } = cursor.tokens[cursor.index++]!;
    const comment = { kind: 'comment', start, end, children: noChildren };
    cursor.comments.push(comment);
    out.push(comment);
  }
  const token = cursor.tokens[cursor.index]!;
  const node = { kind: kind ?? kindOf(token), start: token.start, end: token.end, children: noChildren };
  if (token.type === 'end') return node;
  cursor.index++;
  if (token.type !== 'newline') out.push(node);
  return node;
}

/** Takes the next token as a word. */
export function takeWord(cursor: Cursor, out: SyntaxNode[]): WordNode {
  const { text } = peek(cursor);
  const { start, end, children } = take(cursor, out, 'word');
  const node: WordNode = { kind: 'word', start, end, children, source: text };
  out[out.length - 1] = node;
  return node;
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

/** A node around children that are there. */
export function spanOf(children: readonly SyntaxNode[], fallback: number): { start: number; end: number } {
  return { start: children[0]?.start ?? fallback, end: children.at(-1)?.end ?? fallback };
}

/** Takes line ends. */
export function skipLines(cursor: Cursor, out: SyntaxNode[]): void {
  while (peek(cursor).type === 'newline') take(cursor, out);
}

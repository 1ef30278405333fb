import type { SyntaxNode } from '../syntax/node.ts';
import { closeFrame, readItems } from './command.ts';
import {
  addFault,
  type Cursor,
  type Frame,
  is,
  isArgument,
  originOf,
  peek,
  previous,
  skipLines,
  take,
  takeWord,
} from './cursor.ts';
import type { Token } from './lexer.ts';
import { Func, If, Loop } from './nodes.ts';
import type { Branch, FunctionNode, IfNode, LoopNode, StatementNode, WordNode } from './tree.ts';

/** Reads `if … then … elif … else … fi`. */
export function readIf(cursor: Cursor, out: SyntaxNode[]): IfNode {
  const opener = peek(cursor);
  const children: SyntaxNode[] = [];
  const frame: Frame = { closer: 'fi', opener, bodyIndent: -1 };
  const branches: Branch[] = [];
  cursor.frames.push(frame);
  let slipped = false;
  for (let word = opener; ; word = peek(cursor)) {
    take(cursor, children);
    let condition: StatementNode[] | undefined;
    if (word.text !== 'else') {
      const read = readPart(cursor, children, frame, word, 'then');
      condition = read.items;
      slipped = read.slipped;
      if (slipped) {
        branches.push({ condition, body: [] });
        break;
      }
      const then = peek(cursor);
      if (is(then, 'then')) take(cursor, children);
      else {
        const at = endOfLine(cursor, word);
        addFault(cursor, 'missing-keyword', at, 'then', { opener: word, insertAt: at.end });
        branches.push({ condition, body: [] });
        if (!is(then, 'elif') && !is(then, 'else')) break;
        continue;
      }
      const body = readPart(cursor, children, frame, then, 'fi');
      branches.push({ condition, body: body.items });
      slipped = body.slipped;
    } else {
      const body = readPart(cursor, children, frame, word, 'fi');
      branches.push({ condition, body: body.items });
      slipped = body.slipped;
    }
    const next = peek(cursor);
    if (slipped || !(is(next, 'elif') || is(next, 'else') || is(next, 'then'))) break;
    if (word.text === 'else' || is(next, 'then')) addFault(cursor, 'unexpected-token', next, next.text);
  }
  cursor.frames.pop();
  closeFrame(cursor, children, frame, slipped, 'fi');
  const node = new If(originOf(cursor), children, opener.start, branches);
  out.push(node);
  return node;
}

/** Reads `for NAME in WORDS; do … done`, `while LIST; do … done` and `until`. */
export function readLoop(cursor: Cursor, out: SyntaxNode[]): LoopNode {
  const opener = peek(cursor);
  const children: SyntaxNode[] = [];
  const word = opener.text as LoopNode['word'];
  const values: WordNode[] = [];
  let variable: WordNode | undefined;
  let condition: StatementNode[] = [];
  let body: StatementNode[] = [];
  let slipped = false;
  const frame: Frame = { closer: 'done', opener, bodyIndent: -1 };
  take(cursor, children);
  cursor.frames.push(frame);
  if (word === 'for') {
    if (peek(cursor).type === 'name') variable = takeWord(cursor, children);
    else addFault(cursor, 'missing-name', opener, 'for');
    if (is(peek(cursor), 'in')) take(cursor, children);
    else if (variable !== undefined) {
      addFault(cursor, 'missing-keyword', variable, 'in', { opener, insertAt: variable.end });
    }
    while (isArgument(peek(cursor))) values.push(takeWord(cursor, children));
    const end = peek(cursor);
    if (is(end, ';') || end.type === 'newline') take(cursor, children);
    else if (end.type !== 'end') addFault(cursor, 'unexpected-token', end, end.text);
    skipLines(cursor, children);
  } else {
    const read = readPart(cursor, children, frame, opener, 'do');
    condition = read.items;
    slipped = read.slipped;
  }
  if (is(peek(cursor), 'do') && !slipped) {
    const read = readPart(cursor, children, frame, peek(cursor), 'done', true);
    body = read.items;
    slipped = read.slipped;
  } else if (!slipped) {
    const at = endOfLine(cursor, opener);
    addFault(cursor, 'missing-keyword', at, 'do', { opener, insertAt: at.end });
    if (word === 'for') ({ items: body, slipped } = cursor.readList(cursor, children, frame));
  }
  cursor.frames.pop();
  closeFrame(cursor, children, frame, slipped, 'done');
  const parts = { word, variable, values, condition, body };
  const node = new Loop(originOf(cursor), children, opener.start, parts);
  out.push(node);
  return node;
}

/** Reads `function NAME { … }`, whose brace may stand on a line below. */
export function readFunction(cursor: Cursor, out: SyntaxNode[]): FunctionNode {
  const opener = peek(cursor);
  const children: SyntaxNode[] = [];
  take(cursor, children);
  let name: WordNode | undefined;
  if (peek(cursor).type === 'name') name = takeWord(cursor, children);
  else {
    addFault(cursor, 'missing-name', opener, 'function');
    if (isArgument(peek(cursor))) take(cursor, children, 'error');
  }
  skipLines(cursor, children);
  const brace = peek(cursor);
  if (is(brace, '{')) take(cursor, children);
  else if (name !== undefined) addFault(cursor, 'missing-brace', name, '{', { opener, insertAt: name.end });
  const items = readItems(cursor, children, opener, is(brace, '{') ? brace : opener);
  // Unlike other blocks, a function's must have a `;` or a line end before its brace.
  const closing = cursor.tokens[cursor.index - 1];
  if (closing?.text === '}' && items.length > 0) checkDelimiter(cursor);
  const node = new Func(originOf(cursor), children, opener.start, name, items);
  out.push(node);
  return node;
}

function checkDelimiter(cursor: Cursor): void {
  const before = cursor.tokens[cursor.index - 2];
  const closing = cursor.tokens[cursor.index - 1]!;
  if (before === undefined || before.type === 'newline' || is(before, ';')) return;
  addFault(cursor, 'unexpected-token', closing, '}');
}

/** Reads one list of a construct, which must have a command. */
function readPart(
  cursor: Cursor,
  out: SyntaxNode[],
  frame: Frame,
  word: Token,
  until: string,
  takeFirst = false,
): { items: StatementNode[]; slipped: boolean } {
  if (takeFirst) take(cursor, out);
  const before = cursor.faults.length;
  const read = cursor.readList(cursor, out, frame);
  const next = peek(cursor);
  const ends = is(next, until) || (until === 'fi' && (is(next, 'else') || is(next, 'elif')));
  if (read.items.length === 0 && cursor.faults.length === before && !read.slipped && ends) {
    addFault(cursor, 'empty-body', word, word.text);
  }
  return read;
}

/** The last token of the line on which a token stands. */
function endOfLine(cursor: Cursor, token: Token): Token {
  let { index } = token;
  let last = token;
  const final = previous(cursor);
  for (; index < cursor.tokens.length; index++) {
    const candidate = cursor.tokens[index]!;
    if (candidate.type === 'newline' || candidate.type === 'end' || candidate.type === 'comment') break;
    if (candidate === final) return candidate;
    last = candidate;
  }
  return last;
}

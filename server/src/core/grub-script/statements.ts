import type { SyntaxNode } from '../syntax/node.ts';
import { Leaf } from '../syntax/origin.ts';
import { readCommand } from './command.ts';
import { readFunction, readIf, readLoop } from './compound.ts';
import {
  addFault,
  type Cursor,
  type Frame,
  is,
  isWord,
  originOf,
  peek,
  peekContent,
  previous,
  skipLines,
  take,
} from './cursor.ts';
import type { Token } from './lexer.ts';
import type { StatementNode } from './tree.ts';

/** So deep may constructs nest; GRUB itself gives up somewhere above a thousand. */
export const deepest = 400;

const closers: ReadonlyMap<string, Frame['closer']> = new Map([
  ['then', 'fi'],
  ['elif', 'fi'],
  ['else', 'fi'],
  ['fi', 'fi'],
  ['do', 'done'],
  ['done', 'done'],
  ['}', '}'],
]);

/**
 * Reads statements up to a token that closes or divides a construct that is open, or to the end of the script.
 * `slipped` says that indentation shows the construct to have ended here without its closer.
 */
export function readList(
  cursor: Cursor,
  out: SyntaxNode[],
  frame: Frame,
  top = false,
): { items: StatementNode[]; slipped: boolean } {
  const items: StatementNode[] = [];
  skipLines(cursor, out);
  for (;;) {
    const token = peek(cursor);
    if (token.type === 'end') return { items, slipped: false };
    if (cursor.frames.length > deepest) {
      giveUp(cursor, out, token);
      return { items, slipped: false };
    }
    const closes = token.type === 'word' ? undefined : closers.get(token.text);
    if (closes !== undefined && (token.type === 'keyword' || token.type === 'operator')) {
      if (closes === frame.closer && !isForeignBrace(cursor, token, frame)) {
        return { items, slipped: cursor.guided && belongsOutside(cursor, token, frame) };
      }
      if (closes !== frame.closer && cursor.frames.some((other) => other.closer === closes))
        return { items, slipped: true };
      stray(cursor, out, token, items);
      continue;
    }
    if (token.indent >= 0 && !top) {
      if (frame.bodyIndent < 0) frame.bodyIndent = token.indent;
      else if (cursor.guided && hasLeft(token, frame)) return { items, slipped: true };
    }
    if (top) cursor.origin = { offset: 0 };
    const statement = readStatement(cursor, out, top);
    if (top) cursor.origin = undefined;
    if (statement === undefined) {
      if (!isBadDollar(token)) addFault(cursor, 'unexpected-token', token, token.text);
      take(cursor, out, 'error');
      skipLines(cursor, out);
      continue;
    }
    items.push(statement);
    endStatement(cursor, out, frame);
  }
}

/** Takes the `;` or line end behind a statement. */
function endStatement(cursor: Cursor, out: SyntaxNode[], frame: Frame): void {
  const token = peek(cursor);
  if (token.type === 'newline' || is(token, ';')) {
    take(cursor, out);
    skipLines(cursor, out);
    return;
  }
  if (token.type === 'end') return;
  // A construct whose closer is missing has taken the line end with its last statement.
  if (cursor.guided && cursor.tokens[cursor.index - 1]?.type === 'newline') return;
  if (is(token, '}') && frame.closer === '}') return;
  // A brace that closes an outer construct, or a keyword right behind `fi`, `done` or `}`.
  if (!isBadDollar(token)) addFault(cursor, 'unexpected-token', token, token.text);
  if (closers.get(token.text) === undefined || token.type === 'word') {
    take(cursor, out, 'error');
    while (!['newline', 'end'].includes(peek(cursor).type) && !is(peek(cursor), ';') && !is(peek(cursor), '}')) {
      take(cursor, out, 'error');
    }
    skipLines(cursor, out);
  }
}

function readStatement(cursor: Cursor, out: SyntaxNode[], top: boolean): StatementNode | undefined {
  const token = peek(cursor);
  if (is(token, 'if')) return readIf(cursor, out);
  if (is(token, 'for') || is(token, 'while') || is(token, 'until')) return readLoop(cursor, out);
  if (is(token, 'function') && (top || cursor.guided)) {
    if (!top && cursor.frames.length > 0) addFault(cursor, 'unexpected-token', token, token.text);
    return readFunction(cursor, out);
  }
  return isWord(token) ? readCommand(cursor, out) : undefined;
}

/** Whether a line begins so far left that it cannot belong to the construct. */
function hasLeft(token: Token, frame: Frame): boolean {
  return frame.bodyIndent > frame.opener.lineIndent && token.indent <= frame.opener.lineIndent;
}

/** Whether a closer stands as far left as an outer construct of its kind, and left of this one. */
function belongsOutside(cursor: Cursor, token: Token, frame: Frame): boolean {
  if (token.indent < 0 || token.indent >= frame.opener.lineIndent) return false;
  return cursor.frames.some(
    (other) => other !== frame && other.closer === frame.closer && other.opener.lineIndent === token.indent,
  );
}

/** Whether a brace follows another one and closes a construct whose lines go on below it. */
function isForeignBrace(cursor: Cursor, token: Token, frame: Frame): boolean {
  if (!cursor.guided || token.indent < 0 || frame.closer !== '}' || token.text !== '}') return false;
  const before = previous(cursor);
  if (before?.text !== '}' || before.indent !== token.indent) return false;
  const next = peekContent(cursor, token.index + 1);
  return next.indent > frame.opener.lineIndent || (next.type !== 'end' && next.text === '}' && next.indent >= 0);
}

/** A closer of nothing. */
function stray(cursor: Cursor, out: SyntaxNode[], token: Token, items: readonly StatementNode[]): void {
  const open = items.findLast(
    (item) => item.kind === 'command' && (item.name === 'menuentry' || item.name === 'submenu') && !item.block,
  );
  if (token.text === '}' && open !== undefined && cursor.guided) {
    const brace = { insertAt: open.end };
    addFault(cursor, 'missing-brace', open, '{', brace);
  } else addFault(cursor, 'unexpected-token', token, token.text);
  take(cursor, out, 'error');
  const next = peek(cursor);
  if (next.type === 'newline' || is(next, ';')) take(cursor, out);
  skipLines(cursor, out);
}

/** Takes all that is left: the script nests deeper than we follow. */
function giveUp(cursor: Cursor, out: SyntaxNode[], token: Token): void {
  const last = cursor.tokens.at(-2)!;
  addFault(cursor, 'too-deep', token, token.text);
  const end = last.type === 'newline' ? last.start : last.end;
  out.push(new Leaf(originOf(cursor), 'error', token.start, end - token.start));
  cursor.index = cursor.tokens.length - 1;
}

/** A `$` that begins no variable; the lexer has said so. */
function isBadDollar({ type, text }: Token): boolean {
  return type === 'bad' && text === '$';
}

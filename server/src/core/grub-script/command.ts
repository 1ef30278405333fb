import type { SyntaxNode } from '../syntax/node.ts';
import {
  addFault,
  type Cursor,
  type Frame,
  is,
  isArgument,
  originOf,
  peek,
  peekContent,
  previous,
  take,
  takeWord,
} from './cursor.ts';
import type { Token } from './lexer.ts';
import { Block, Command } from './nodes.ts';
import type { BlockNode, CommandNode, StatementNode, WordNode } from './tree.ts';
import { unquote } from './unquote.ts';

const takesBlock = new Set(['menuentry', 'submenu']);

/** Reads a command, its arguments and its block. */
export function readCommand(cursor: Cursor, out: SyntaxNode[]): CommandNode {
  const first = peek(cursor);
  const children: SyntaxNode[] = [];
  const words: WordNode[] = [takeWord(cursor, children)];
  while (isArgument(peek(cursor))) words.push(takeWord(cursor, children));
  const { text, variables } = unquote(words[0]!.source);
  const name = variables.length === 0 ? text : '';
  let block: BlockNode | undefined;
  const next = peek(cursor);
  if (is(next, '{')) block = readBlock(cursor, children, first);
  else if (cursor.guided && takesBlock.has(name) && next.type === 'newline') {
    const content = peekContent(cursor);
    const last = words.at(-1)!;
    if (is(content, '{')) {
      addFault(cursor, 'missing-brace', last, '{', { opener: content, insertAt: last.end });
      while (peek(cursor) !== content) take(cursor, children);
      block = readBlock(cursor, children, first);
    } else if (content.indent > first.lineIndent) {
      addFault(cursor, 'missing-brace', last, '{', { insertAt: last.end });
      block = readBody(cursor, children, first);
    }
  }
  const node = new Command(originOf(cursor), children, first.start, name, words, block);
  out.push(node);
  return node;
}

function readBlock(cursor: Cursor, out: SyntaxNode[], opener: Token): BlockNode {
  return readBody(cursor, out, opener, true);
}

/** Reads a block; the brace that opens it may be missing in a broken script. */
function readBody(cursor: Cursor, out: SyntaxNode[], opener: Token, braced = false): BlockNode {
  const children: SyntaxNode[] = [];
  const start = peek(cursor).start;
  const brace = braced ? take(cursor, children) : undefined;
  const items = readItems(cursor, children, opener, brace ?? opener);
  const node = new Block(originOf(cursor), children, start, items);
  if (children.length > 0) out.push(node);
  return node;
}

/** Reads the statements of a block and the brace behind them. */
export function readItems(
  cursor: Cursor,
  out: SyntaxNode[],
  opener: Token,
  brace: { readonly start: number; readonly end: number },
): StatementNode[] {
  const frame: Frame = { closer: '}', opener, bodyIndent: -1 };
  cursor.frames.push(frame);
  const before = cursor.faults.length;
  const { items, slipped } = cursor.readList(cursor, out, frame);
  cursor.frames.pop();
  if (items.length === 0 && cursor.faults.length === before && !slipped && is(peek(cursor), '}')) {
    addFault(cursor, 'empty-body', brace, '{');
  }
  closeFrame(cursor, out, frame, slipped, '}');
  return items;
}

/** Takes the closer of a construct, or says that it is missing. */
export function closeFrame(cursor: Cursor, out: SyntaxNode[], frame: Frame, slipped: boolean, closer: string): void {
  if (!slipped && is(peek(cursor), closer)) {
    take(cursor, out);
    return;
  }
  const last = previous(cursor) ?? frame.opener;
  addFault(cursor, 'unclosed-block', cursor.guided ? last : frame.opener, closer, {
    opener: frame.opener,
    insertAt: last.end,
  });
}

import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { walk } from '../../../core/syntax/node.ts';
import { schemaHints } from '../parse/hints.ts';
import { parseNginx } from '../parse/parse-nginx.ts';
import type { BlockNode, NginxTree } from '../parse/tree.ts';

/** What a token is to the formatter. */
export type TokenRole = 'name' | 'argument' | ';' | '{' | '}' | 'comment' | 'template' | 'raw';

/** A piece of text that formatting must not change, and what it needs to know to place it. */
export interface FormatToken {
  readonly role: TokenRole;
  readonly start: number;
  readonly end: number;
  /** Blocks around it; a brace counts as outside of its own block. */
  readonly depth: number;
  /** In a block that stands on one line and shall stay there, or a brace of it. */
  readonly inline: boolean;
  /** Which word of its directive it is; 0 is the name. */
  readonly index: number;
  /** Where the directive begins whose word it is. */
  readonly directiveStart: number;
}

/** Longer one-line blocks are broken up; in characters. */
const longestInline = 100;

/** The tokens of a tree in the order of the text. */
export function formatTokens(tree: NginxTree, text: string): FormatToken[] {
  const tokens: FormatToken[] = [];
  const inlineBlocks: boolean[] = [];
  let depth = 0;
  let index = 0;
  let directiveStart = 0;
  let pending: boolean | undefined;
  walk(tree, (node) => {
    if (node.kind === 'directive') {
      index = 0;
      directiveStart = node.start;
    } else if (node.kind === 'block') pending = isInline(node as BlockNode, text);
    else if (node.children.length === 0 && node.end > node.start && node.kind !== 'file') add(node);
  });
  return tokens;

  function add(node: SyntaxNode): void {
    const mark = node.kind === 'mark' ? text[node.start] : undefined;
    let inline = inlineBlocks.at(-1) ?? false;
    let at = depth;
    if (mark === '{') {
      inline = pending ?? false;
      inlineBlocks.push(inline);
      depth++;
    } else if (mark === '}') {
      inline = inlineBlocks.pop() ?? false;
      depth = Math.max(0, depth - 1);
      at = depth;
    }
    const role = (mark ?? (node.kind === 'word' ? (index === 0 ? 'name' : 'argument') : node.kind)) as TokenRole;
    tokens.push({
      role,
      start: node.start,
      end: node.end,
      depth: at,
      inline,
      index: node.kind === 'word' ? index++ : index,
      directiveStart,
    });
  }
}

function isInline(block: BlockNode, text: string): boolean {
  const body = text.slice(block.start, block.end);
  return block.closed && body.length <= longestInline && !/[\r\n]/.test(body);
}

/** The texts of all tokens: what formatting must leave as it is. */
export function tokensOf(text: string): readonly string[] {
  return formatTokens(parseNginx(text, schemaHints), text).map(({ start, end }) => text.slice(start, end));
}

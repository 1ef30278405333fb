import { walk } from '../../../core/syntax/node.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { schemaHints } from '../parse/hints.ts';
import { parseNginx } from '../parse/parse-nginx.ts';
import type { NginxTree } from '../parse/tree.ts';

/** What a token is to the formatter. */
export type TokenRole = 'name' | 'argument' | ';' | '{' | '}' | 'comment' | 'raw';

/**
 * The pieces of a text that formatting must not change, and what it needs to know to place them. One list a property, not
 * an object a token: a large file has hundreds of thousands, and making and collecting those would take longest.
 */
export interface FormatTokens {
  readonly count: number;
  readonly role: readonly TokenRole[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Blocks around it; a brace counts as outside of its own block. */
  readonly depth: readonly number[];
  /** Which word of its directive it is; 0 is the name. */
  readonly word: readonly number[];
  /** The place among the tokens of the first one of its directive. */
  readonly directive: readonly number[];
}

/** The tokens of a tree that has neither errors nor templates, in the order of the text. */
export function formatTokens(tree: NginxTree, text: string): FormatTokens {
  const role: TokenRole[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const depth: number[] = [];
  const word: number[] = [];
  const directive: number[] = [];
  let blocks = 0;
  let words = 0;
  let first = 0;
  const add = (own: TokenRole, from: number, to: number) => {
    if (own === '}') blocks--;
    role.push(own);
    start.push(from);
    end.push(to);
    depth.push(blocks);
    word.push(words);
    directive.push(first);
    if (own === '{') blocks++;
  };
  walk(tree, (node) => {
    switch (node.kind) {
      case 'directive':
        words = 0;
        first = role.length;
        break;
      case 'word':
        add(words === 0 ? 'name' : 'argument', node.start, node.end);
        words++;
        break;
      case 'mark':
        add(text[node.start] as TokenRole, node.start, node.end);
        break;
      case 'comment':
      case 'raw':
        add(node.kind, node.start, node.end);
    }
  });
  return { count: role.length, role, start, end, depth, word, directive };
}

/** The texts of all tokens of any text, also of one that nginx cannot read: what formatting must leave as it is. */
export function tokensOf(text: string, analysis?: NginxAnalysis): readonly string[] {
  const texts: string[] = [];
  walk(analysis?.root ?? parseNginx(text, schemaHints), ({ start, end, children }) => {
    if (children.length === 0 && end > start) texts.push(text.slice(start, end));
  });
  return texts;
}

import { createLineIndex } from '../../../core/text/line-index.ts';
import type { Token } from './lexer.ts';

/** What the indentation says about braces, once it is known that they don't match. */
export interface Indentation {
  /** Columns of blank before the first character of the line that an offset is on; a tab counts as up to eight. */
  of(offset: number): number;
  /**
   * Whether a token that begins a line stands outside of the innermost block.
   * @param indent of the block's own line
   * @param first offset of the first thing in the block; a block whose inside is not indented tells nothing
   */
  forgotBrace(token: Token, indent: number, first: number | undefined, found: number): boolean;
  /** Whether a closing brace is one too many, because what follows still belongs to the block that it would close. */
  isSurplus(token: Token, indent: number, found: number): boolean;
}

/**
 * @param balance missing braces (above 0) or surplus ones (below 0) as nginx would count them; only so many are blamed
 */
export function createIndentation(text: string, balance: number): Indentation {
  const lines = createLineIndex(text);
  const indented = /\n[ \t]+[^\s#]/.test(text);

  function of(offset: number): number {
    const start = lines.lineStart(lines.lineOf(offset));
    let column = 0;
    for (let index = start; index < offset; index++) {
      if (text[index] === '\t') column += 8 - (column % 8);
      else if (text[index] === ' ') column++;
      else break;
    }
    return column;
  }

  /** The first line behind an offset that is neither blank nor a comment. */
  function nextContent(offset: number): { indent: number; brace: boolean; near: boolean } | undefined {
    let lineStart = text.indexOf('\n', offset) + 1;
    while (lineStart > 0) {
      let first = lineStart;
      while (text[first] === ' ' || text[first] === '\t' || text[first] === '\r') first++;
      if (first >= text.length) return undefined;
      if (text[first] !== '\n' && text[first] !== '#')
        return { indent: of(first), brace: text[first] === '}', near: text.indexOf('\n', offset) === lineStart - 1 };
      lineStart = text.indexOf('\n', first) + 1;
    }
    return undefined;
  }

  return {
    of,
    forgotBrace(token, indent, first, found) {
      if (balance <= 0 || found >= balance || (first === undefined ? !indented : of(first) <= indent)) return false;
      const column = of(token.start);
      return token.type === '}' ? column < indent : column <= indent;
    },
    isSurplus(token, indent, found) {
      if (balance >= 0 || found >= -balance) return false;
      const next = nextContent(token.end);
      if (next === undefined) return false;
      // Of two braces at the margin the second is one too many, unless something stands between them.
      return next.brace ? next.indent >= indent && (next.indent > 0 || !next.near) : next.indent > indent;
    },
  };
}

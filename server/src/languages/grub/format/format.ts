import type { FormatOptions } from '../../../core/features/format.ts';
import { isGeneratorScript } from '../../../core/grub-script/generator-script.ts';
import { lex } from '../../../core/grub-script/lexer.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';

const opening = new Set(['{', 'then', 'else', 'do']);
const closing = new Set(['}', 'fi', 'done', 'else', 'elif']);

/**
 * Indents each line by what encloses it and takes blanks off line ends; within a line nothing moves. Lines that a quote or a
 * backslash carries over stay as they are, and so does a script that GRUB cannot read.
 */
export function format({ document, root }: GrubAnalysis, options: FormatOptions): readonly TextEdit[] {
  const { text } = document;
  if (root.faults.length > 0 || isGeneratorScript(text) || text.includes('\0')) return [];
  const unit = options.insertSpaces ? ' '.repeat(options.tabSize) : '\t';
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, newText: string) => {
    if (text.slice(start, end) !== newText) edits.push({ start, end, newText });
  };
  let depth = 0;
  let fresh = true;
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  let last = lineStart;
  for (const token of lex(text, false).tokens) {
    if (token.type === 'end') break;
    if (token.type === 'newline') {
      const end = text[token.start - 1] === '\r' ? token.start - 1 : token.start;
      put(Math.min(fresh ? lineStart : last, end), end, '');
      fresh = true;
      lineStart = token.end;
      last = token.end;
      continue;
    }
    const structural = token.type === 'keyword' || token.type === 'operator';
    if (structural && closing.has(token.text) && token.text !== 'else' && token.text !== 'elif') depth--;
    if (fresh && text.lastIndexOf('\n', token.start - 1) + 1 <= Math.max(lineStart, 0)) {
      const outward = structural && (token.text === 'else' || token.text === 'elif') ? 1 : 0;
      put(lineStart, token.start, unit.repeat(Math.max(0, depth - outward)));
    }
    if (structural && token.text === 'elif') depth--;
    else if (structural && opening.has(token.text) && token.text !== 'else') depth++;
    fresh = false;
    last = token.end;
  }
  return edits;
}

/** What GRUB reads: words, keywords, signs and line ends, and comments for those who read them. */
export function tokensOf(text: string): readonly string[] {
  return lex(text, false).tokens.map(({ type, text: word }) => (type === 'comment' ? word.trimEnd() : word));
}

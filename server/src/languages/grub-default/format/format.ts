import type { FormatOptions } from '../../../core/features/format.ts';
import { checkGrammar } from '../../../core/shell/grammar.ts';
import { lexShell } from '../../../core/shell/lexer.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';

/** Words that stand where the construct that they belong to began. */
const outward = /^(?:then|do|else|elif|fi|done|esac|\}|\))$/;

/**
 * Settings begin in the first column, what stands in a construct is indented, and nothing stands behind a line. Lines that a quote, a
 * backslash or a here-document carries over stay as they are, and so does a file that the shell cannot read.
 */
export function format({ document, root }: GrubDefaultAnalysis, options: FormatOptions): readonly TextEdit[] {
  const { text } = document;
  if (root.faults.length > 0 || text.includes('\0')) return [];
  const unit = options.insertSpaces ? ' '.repeat(options.tabSize) : '\t';
  const tokens = lexShell(text, [], false);
  const { depths } = checkGrammar(tokens, [], true);
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, newText: string) => {
    if (start <= end && text.slice(start, end) !== newText) edits.push({ start, end, newText });
  };
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  let last = lineStart;
  let fresh = true;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'end') break;
    depth = depths[index] ?? depth;
    if (token.type === 'newline') {
      const end = text[token.start - 1] === '\r' && last < token.start ? token.start - 1 : token.start;
      put(fresh ? lineStart : last, end, '');
      fresh = true;
      lineStart = token.end;
    } else if (token.type === 'body') {
      fresh = true;
      lineStart = token.end;
    } else {
      if (fresh) put(lineStart, token.start, unit.repeat(Math.max(0, depth - (outward.test(token.text) ? 1 : 0))));
      fresh = false;
      // What follows a backslash at the end of a line belongs to the line before.
      if (token.text === '\\\n') lineStart = token.end;
    }
    last = token.type === 'comment' && token.text !== '\\\n' ? token.start + token.text.trimEnd().length : token.end;
    if (text[last - 1] === '\r' && token.type !== 'newline') last--;
  }
  put(fresh ? lineStart : last, text.length, '');
  return edits;
}

/** What the shell reads: words, signs, line ends and comments. */
export function tokensOf(text: string): readonly string[] {
  return lexShell(text, [], false).map(({ type, text: word }) =>
    type === 'comment' && word !== '\\\n' ? word.trimEnd() : word,
  );
}

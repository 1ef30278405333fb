import type { FormatOptions } from '../../../core/features/format.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { type Blanks, gapEnd, gapStart, hasGap } from './blanks.ts';
import { layOut } from './gap.ts';
import { formatTokens } from './tokens.ts';

/** What a person aligned may shift once and be aligned anew; more rounds than this never were needed. */
const rounds = 4;

/** Nobody nests so deep; the indentation of a text that does would grow with the square of its depth. */
const deepest = 200;

/**
 * The edits that lay a file out: a directive a line, blocks indented, one blank line at most, aligned columns kept.
 * Only blanks between tokens change. A file that nginx cannot read, or that has template placeholders, is left alone.
 */
export function format({ root, document }: NginxAnalysis, options: FormatOptions): readonly TextEdit[] {
  const { text } = document;
  if (root.errors.length > 0 || root.template) return [];
  const tokens = formatTokens(root, text);
  if (tokens.count === 0 || tokens.depth.some((depth) => depth > deepest)) return [];
  const style = { ...options, lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
  const given: Blanks = { text, tokens, made: undefined };
  let made = layOut(given, style);
  for (let round = 1; round < rounds; round++) {
    const blanks = { text, tokens, made };
    made = layOut(blanks, style);
    if (made.every((wanted, index) => hasGap(blanks, index, wanted))) break;
  }
  const edits: TextEdit[] = [];
  made.forEach((newText, index) => {
    if (!hasGap(given, index, newText)) {
      edits.push({ start: gapStart(given, index), end: gapEnd(given, index), newText });
    }
  });
  const end = tokens.end.at(-1)!;
  if (text.slice(end) !== style.lineEnd) edits.push({ start: end, end: text.length, newText: style.lineEnd });
  return edits;
}

import { remember } from '../../core/syntax/remember.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { insertion } from '../../core/text/edit.ts';
import type { NginxAnalysis } from './analysis/analyse.ts';
import type { DirectiveNode, WordNode } from './parse/tree.ts';

/** The line end that the text uses. */
export const lineEndOf = remember(({ document: { text } }: NginxAnalysis) => (text.includes('\r\n') ? '\r\n' : '\n'));

const blank = (text: string) => /^[ \t]*$/.test(text);

/** Where the blanks before an offset begin. */
function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}

/** The text between the start of the line and an offset. */
function before({ document: { text, lines } }: NginxAnalysis, offset: number): string {
  return text.slice(lines.lineStart(lines.lineOf(offset)), offset);
}

/** The text between an offset and the end of its line. */
function behind({ document: { text, lines } }: NginxAnalysis, offset: number): string {
  return text.slice(offset, lines.lineEnd(lines.lineOf(offset)));
}

/** Whether a directive stands first on its line. */
export function beginsLine(analysis: NginxAnalysis, directive: DirectiveNode): boolean {
  return blank(before(analysis, directive.start));
}

/** The blanks that a directive is indented by. */
export function indentOf(analysis: NginxAnalysis, directive: DirectiveNode): string {
  return /^[ \t]*/.exec(before(analysis, directive.start))![0];
}

/** Whether a comment stands among the words of a directive, which an edit of the whole would lose. */
export function holdsComment(directive: DirectiveNode): boolean {
  return directive.children.some((child) => child.kind === 'comment');
}

/** Removes a directive: with its line when nothing else stands there, or else with the blanks before it. */
export function removeDirective(analysis: NginxAnalysis, directive: DirectiveNode): TextEdit {
  const { text, lines } = analysis.document;
  const { start, end } = directive;
  const rest = behind(analysis, end);
  const first = beginsLine(analysis, directive);
  if (first && blank(rest)) {
    const from = lines.lineStart(lines.lineOf(start));
    const last = lines.lineOf(end);
    const to = last + 1 < lines.lineCount ? lines.lineStart(last + 1) : end + rest.length;
    return { start: from, end: to, newText: '' };
  }
  const gap = first ? /^[ \t]*/.exec(rest)![0].length : 0;
  return { start: first ? start : blanksBefore(text, start), end: end + gap, newText: '' };
}

/** Removes the whole line of an offset. */
export function removeLineAt({ document: { text, lines } }: NginxAnalysis, offset: number): TextEdit {
  const line = lines.lineOf(offset);
  const end = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
  return { start: lines.lineStart(line), end, newText: '' };
}

/**
 * Adds directives behind another one: on lines of their own where it has its line for itself (a comment behind it stays
 * with it), or else on the same line. `texts` are whole directives with their `;`, or comments, which end their line.
 */
export function insertBehind(analysis: NginxAnalysis, directive: DirectiveNode, texts: readonly string[]): TextEdit {
  const rest = behind(analysis, directive.end);
  const alone = beginsLine(analysis, directive) && /^[ \t]*(#.*)?$/.test(rest);
  const prefix = lineEndOf(analysis) + indentOf(analysis, directive);
  const lines = texts.map((text) => prefix + text).join('');
  if (alone) return insertion(directive.end + rest.trimEnd().length, lines);
  if (texts.some((text) => text.startsWith('#'))) return insertion(directive.end, lines + prefix);
  return insertion(directive.end, texts.map((text) => ` ${text}`).join(''));
}

/** Removes an argument with the blanks before it. */
export function removeWord(analysis: NginxAnalysis, word: WordNode): TextEdit {
  return { start: blanksBefore(analysis.document.text, word.start), end: word.end, newText: '' };
}

/** The edits that replace all arguments at once where no comment stands between them, and one by one otherwise. */
export function rewriteArguments(analysis: NginxAnalysis, directive: DirectiveNode, newText: string): TextEdit[] {
  const { args } = directive;
  const [first] = args;
  const last = args.at(-1);
  if (first === undefined || last === undefined) return [];
  if (holdsComment(directive)) {
    return args.map((arg, index) =>
      index === 0 ? { start: arg.start, end: arg.end, newText } : removeWord(analysis, arg),
    );
  }
  return [{ start: first.start, end: last.end, newText }];
}

/** The offset in the text of an offset in a word's value; undefined where escapes stand between. */
export function offsetInText(word: WordNode, offset: number): number | undefined {
  if (word.value !== word.source) return undefined;
  return word.start + (word.quote === '' ? 0 : 1) + offset;
}

import type { FormatOptions } from '../../../core/features/format.ts';
import { tokenise } from '../../../core/plist/lexer.ts';
import { leafElements } from '../../../core/plist/parser.ts';
import { maskPlaceholders } from '../../../core/plist/template.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { LaunchdAnalysis } from '../analyse.ts';

/** Deeper elements keep the indentation of this depth. */
const deepest = 100;

/** One element a line, indented by its depth, as plutil writes them; the text within `<string>` and its kin stays as it is. */
export function format({ document, root }: LaunchdAnalysis, options: FormatOptions): readonly TextEdit[] {
  // A tag that is missing would move everything behind it, and a template’s statements have no depth.
  if (root.root === undefined || root.errors.length > 0 || maskPlaceholders(document.text) !== document.text) return [];
  const { text } = document;
  const unit = options.insertSpaces ? ' '.repeat(options.tabSize) : '\t';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: TextEdit[] = [];
  let depth = 0;
  let leaf = false;
  let gap = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let first = true;
  for (const token of tokenise(text)) {
    if (token.type === 'text') {
      if (!leaf && text.slice(token.start, token.end).trim() === '') continue;
      gap = token.end;
      continue;
    }
    const name = token.name;
    const outermost = name === 'plist';
    const isEnd = token.type === 'end';
    if (isEnd && !leaf && !outermost) depth--;
    const inLine = (isEnd && leaf) || (token.type === 'cdata' && leaf);
    // A comment behind something on its line belongs to it.
    const trailing = token.type === 'comment' && !first && !text.slice(gap, token.start).includes('\n');
    if (!inLine && !trailing) {
      const before = text.slice(gap, token.start);
      const empty = first ? 0 : before.split('\n').length - 1;
      const breaks = first ? '' : newline.repeat(Math.min(2, Math.max(1, empty)));
      const wanted = breaks + unit.repeat(Math.min(depth, deepest));
      const closesEmpty = isEnd && !leaf;
      const placed = closesEmpty ? newline + unit.repeat(Math.min(Math.max(0, depth), deepest)) : wanted;
      if (before !== placed && before.trim() === '') edits.push({ start: gap, end: token.start, newText: placed });
    }
    if (token.type === 'start') {
      leaf = leafElements.has(name);
      if (!leaf && !outermost) depth++;
    } else if (isEnd) leaf = false;
    gap = token.end;
    first = false;
  }
  if (text.slice(gap) !== newline && text.slice(gap).trim() === '')
    edits.push({ start: gap, end: text.length, newText: newline });
  return edits;
}

/** Everything but the blanks between elements. */
export function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  let leaf = false;
  for (const token of tokenise(text)) {
    const source = text.slice(token.start, token.end);
    if (token.type === 'start') leaf = leafElements.has(token.name);
    else if (token.type === 'end') leaf = false;
    if (token.type !== 'text' || leaf || source.trim() !== '') tokens.push(source);
  }
  return tokens;
}

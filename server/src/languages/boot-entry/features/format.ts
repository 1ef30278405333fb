import { parseBootEntry } from '../../../core/boot-entry/parse.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { BootEntryAnalysis } from '../analysis/analyse.ts';

/** Values begin in one column, as the tools that write entries have it; nothing stands before a key or behind a value. */
export function format({ root, document }: BootEntryAnalysis): readonly TextEdit[] {
  const { text } = document;
  const width = Math.min(Math.max(0, ...root.lines.map(({ key }) => key.length)), 20);
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, newText: string) => {
    if (text.slice(start, end) !== newText) edits.push({ start, end, newText });
  };
  for (const node of [...root.lines, ...root.comments]) {
    const lineStart = text.lastIndexOf('\n', node.start - 1) + 1;
    const from = text[lineStart] === '\uFEFF' ? lineStart + 1 : lineStart;
    put(from, node.start, '');
    const found = text.indexOf('\n', node.end);
    const lineEnd = found < 0 ? text.length : found;
    put(node.end, text[lineEnd - 1] === '\r' && lineEnd > node.end ? lineEnd - 1 : lineEnd, '');
  }
  for (const { key, keySpan, value, valueSpan } of root.lines) {
    if (value !== '') put(keySpan.end, valueSpan.start, ' '.repeat(Math.max(1, width + 1 - key.length)));
  }
  return edits;
}

/** Keys and values. */
export function tokensOf(text: string): readonly string[] {
  return parseBootEntry(text).lines.flatMap(({ key, value }) => [key, value]);
}

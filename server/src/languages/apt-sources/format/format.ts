import { deb822TokensOf, formatDeb822 } from '../../../core/deb822/format.ts';
import { guardFormatting } from '../../../core/features/format.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';
import { isSourceStanzas } from '../analysis/form.ts';
import { parseSourceLines } from '../parse/lines.ts';

/**
 * Puts one blank between the words of a line and none at its ends, and one line end at the end of the file; stanzas are
 * laid out as other deb822 files. Lines that apt refuses are left alone.
 */
export function format({ root, document }: SourcesAnalysis): readonly TextEdit[] {
  const { text } = document;
  if (root.form === 'stanza') return guardFormatting(text, formatDeb822(text), deb822TokensOf);
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, newText: string) => {
    if (text.slice(start, end) !== newText) edits.push({ start, end, newText });
  };
  for (const { fault, templated, children, start } of root.entries) {
    if (fault !== undefined || templated) continue;
    put(text.lastIndexOf('\n', start - 1) + 1, start, '');
    for (const [index, child] of children.entries()) {
      const next = children[index + 1];
      if (next === undefined) continue;
      const opened = text[child.end - 1] === '[' && child.kind === 'mark';
      const closes = next.kind === 'mark' && text[next.start] === ']';
      put(child.end, next.start, opened || closes ? '' : ' ');
    }
  }
  return guardFormatting(text, [...edits, ...trailingBlanks(text, edits)], tokensOf);
}

/** Edits that take blanks from the ends of lines, where no other edit is. Edits come in the order of the text. */
function trailingBlanks(text: string, others: readonly TextEdit[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let next = 0;
  for (let position = 0; position < text.length; ) {
    const lineFeed = text.indexOf('\n', position);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed;
    const end = lineEnd > position && text[lineEnd - 1] === '\r' && lineFeed >= 0 ? lineEnd - 1 : lineEnd;
    let start = end;
    while (start > position && ' \t'.includes(text[start - 1]!)) start--;
    while (next < others.length && others[next]!.end <= start) next++;
    const taken = next < others.length && others[next]!.start < end;
    if (start < end && !taken) edits.push({ start, end, newText: '' });
    position = lineEnd + 1;
  }
  return edits;
}

/** The words, options and comments that formatting must not change. */
export function tokensOf(text: string): string[] {
  if (isSourceStanzas('', text)) return deb822TokensOf(text);
  const { children } = parseSourceLines(text);
  return children.flatMap((node) =>
    node.kind === 'entry'
      ? ['', ...node.children.map((part) => text.slice(part.start, part.end))]
      : [text.slice(node.start, node.end)],
  );
}

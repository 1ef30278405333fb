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
  for (const match of text.matchAll(/[ \t]+(?=\r?\n|$)/g)) {
    const inEntry = edits.some((edit) => edit.start < match.index + match[0].length && match.index < edit.end);
    if (!inEntry) put(match.index, match.index + match[0].length, '');
  }
  return guardFormatting(text, edits, tokensOf);
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

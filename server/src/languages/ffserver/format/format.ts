import type { FormatOptions } from '../../../core/features/format.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { isBlank } from '../parse/words.ts';

/**
 * The edits that indent what stands in sections by one step and take blanks from the ends of lines. Blanks between words
 * stay, since people align them; a file with tags at fault, overlong lines or NULs is left alone.
 */
export function format({ document, root, sectionAt }: FfserverAnalysis, options: FormatOptions): readonly TextEdit[] {
  if (root.problems.length > 0 || root.splits.length > 0 || root.nuls.length > 0) return [];
  if (root.sections.some((section) => section.close === undefined)) return [];
  const { text, lines } = document;
  const step = options.insertSpaces ? ' '.repeat(options.tabSize) : '\t';
  const open = new Set(root.sections.flatMap(({ open, close }) => [open.start, close?.start]));
  const unclosed = unclosedQuotes(root);
  const edits: TextEdit[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const start = lines.lineStart(line);
    const end = lines.lineEnd(line);
    let first = start;
    while (first < end && isBlank(text.charCodeAt(first))) first++;
    let last = end;
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
    // A byte order mark, and what is not a line to ffserver, stays.
    if (text.charCodeAt(start - 1) === 13 && text[start] !== '\n') continue;
    const section = first < last && !open.has(first) ? sectionAt(first) : undefined;
    const indent = first === last || section === undefined ? '' : step;
    if (text.slice(start, first) !== indent) edits.push({ start, end: first, newText: indent });
    if (last < end && first < last && !unclosed.has(line)) edits.push({ start: last, end, newText: '' });
  }
  return edits;

  /** Lines whose last word has a quote that is never closed: the blanks at their end belong to it. */
  function unclosedQuotes(tree: FfserverAnalysis['root']): ReadonlySet<number> {
    const nodes = [
      ...tree.entries.filter((entry) => entry.kind !== 'section'),
      ...tree.sections.flatMap((section) => section.directives),
    ];
    const found = nodes
      .flatMap((node) => ('args' in node ? [node.name, ...node.args, ...node.extra] : []))
      .filter((word) => !word.closed);
    return new Set(found.map((word) => lines.lineOf(word.start)));
  }
}

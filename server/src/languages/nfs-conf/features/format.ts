import { parseConf } from '../../../core/nfs/conf/parse.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { ConfAnalysis } from '../analysis/analyse.ts';

/** Takes blanks off the starts of assignments and sections and from around `=`; what nfs-utils cannot read stays. */
export function format({ root, document }: ConfAnalysis): readonly TextEdit[] {
  const { text } = document;
  const edits: TextEdit[] = [];
  const dedent = (start: number) => {
    let from = start;
    while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
    if (from < start && (from === 0 || text[from - 1] === '\n') && text[from - 2] !== '\\')
      edits.push({ start: from, end: start, newText: '' });
  };
  for (const { header } of root.sections) if (header.fault === undefined) dedent(header.start);
  for (const { start, end, key, value, fault } of root.assignments) {
    if (fault !== undefined || text.slice(start, end).includes('\\\n')) continue;
    dedent(start);
    const equals = text.slice(key.end, value.start);
    if (equals !== '=' && /^[ \t]*=[ \t]*$/.test(equals))
      edits.push({ start: key.end, end: value.start, newText: '=' });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** What the program gets out of a text. */
export function tokensOf(text: string): readonly string[] {
  const tree = parseConf(text);
  return [
    ...tree.sections.map(({ header }) => text.slice(header.start, header.end)),
    ...tree.assignments.flatMap(({ section = '', argument = '', key, value, quote }) => [
      section,
      argument,
      key.value,
      quote,
      value.value,
    ]),
    ...tree.errors.map(({ start, end }) => text.slice(start, end)),
    ...tree.comments.map(({ start, end }) => text.slice(start, end)),
  ];
}

import { alignColumns, type Row, trimLines } from '../../../core/nfs/columns.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { AutofsAnalysis } from '../analysis/analyse.ts';
import { readLines } from '../parse/words.ts';

/** The key, the options and the first location of an entry on one line; more than these are a list, not columns. */
function rowsOf({ root, document }: AutofsAnalysis): Row[] {
  const entries = [
    ...root.entries
      .filter(({ parts }) => parts.length === 1 && parts[0]!.path === undefined)
      .map((entry) => [entry.key, ...entry.lists, ...entry.parts[0]!.lists, ...entry.parts[0]!.locations]),
    ...root.masters.map((entry) => [
      entry.key,
      ...(entry.map === undefined ? [] : [entry.map]),
      ...[...entry.arguments, ...entry.lists].sort((a, b) => a.start - b.start),
    ]),
  ];
  return entries.filter((words) => !document.text.slice(words[0]!.start, words.at(-1)!.end).includes('\n'));
}

/** Aligns the columns of entries that stand together; entries of several mounts or lines stay as they are. */
export function format(analysis: AutofsAnalysis): readonly TextEdit[] {
  const { text, lines } = analysis.document;
  const groups: Row[][] = [];
  let last = -2;
  let width = 0;
  const rows = rowsOf(analysis);
  for (const row of rows) {
    const line = lines.lineOf(row[0]!.start);
    if (line !== last + 1 || row.length !== width) groups.push([]);
    last = line;
    width = row.length;
    groups.at(-1)!.push(row);
  }
  return [
    ...trimLines(
      text,
      rows.map((row) => row[0]!),
    ),
    ...alignColumns(text, groups),
  ].sort((a, b) => a.start - b.start);
}

/** The words and comments of each line. */
export function tokensOf(text: string): readonly string[] {
  if (text.startsWith('#!')) return [text];
  return readLines(text).flatMap(({ words, continuations, comment }) => [
    ...[...words, ...continuations, ...(comment === undefined ? [] : [comment])]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => text.slice(start, end)),
    '\n',
  ]);
}

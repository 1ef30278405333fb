import { alignColumns, type Row, trimLines } from '../../../core/nfs/columns.ts';
import { parseExports } from '../../../core/nfs/exports/parse.ts';
import type { EntryNode } from '../../../core/nfs/exports/tree.ts';
import { nodesOf } from '../../../core/syntax/stretches.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';

/** The words of an entry, if it stands on one line and exportfs takes it. */
function rowOf(entry: EntryNode, text: string): Row | undefined {
  const words = [entry.path, ...[...entry.clients, ...entry.defaults].sort((a, b) => a.start - b.start)];
  if (entry.clients.some((client) => client.faults.length > 0)) return undefined;
  const plain = words.every(
    (word, index) => index === 0 || /^[ \t]+$/.test(text.slice(words[index - 1]!.end, word.start)),
  );
  return plain && !text.slice(entry.start, entry.end).includes('\n') ? words : undefined;
}

/** Aligns the clients of entries that stand together; what exportfs stumbles over stays as it is. */
export function format({ root, document }: ExportsAnalysis): readonly TextEdit[] {
  const { text, lines } = document;
  const groups: Row[][] = [];
  let last = -2;
  const firsts: EntryNode[] = [];
  for (const entry of root.entries) {
    const row = rowOf(entry, text);
    if (row === undefined) continue;
    firsts.push(entry);
    const line = lines.lineOf(entry.start);
    if (line !== last + 1) groups.push([]);
    last = line;
    // Clients of an entry are a list, not columns: only the first of them is aligned.
    groups.at(-1)!.push(row.slice(0, 2));
    if (row.length > 2) groups.splice(-1, 0, [row.slice(1)]);
  }
  const edits = [...trimLines(text, firsts), ...alignColumns(text, groups)];
  return edits.sort((a, b) => a.start - b.start);
}

/** The words and comments of a text. */
export function tokensOf(text: string): readonly string[] {
  return nodesOf(parseExports(text).children).flatMap((node) => [
    ...(node.kind === 'entry'
      ? node.children.map((child) => text.slice(child.start, child.end))
      : [text.slice(node.start, node.end)]),
    '\n',
  ]);
}

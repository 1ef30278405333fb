import { alignColumns, type Row, trimLines } from '../../../core/nfs/columns.ts';
import { parseFstab } from '../../../core/nfs/fstab/parse.ts';
import { nodesOf } from '../../../core/syntax/stretches.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';

/** Aligns the columns of lines that stand together; lines that libmount cannot read stay as they are. */
export function format({ root, document }: FstabAnalysis): readonly TextEdit[] {
  const { text, lines } = document;
  const groups: Row[][] = [];
  let last = -2;
  for (const mount of root.mounts) {
    const line = lines.lineOf(mount.start);
    if (mount.fault !== undefined) continue;
    if (line !== last + 1) groups.push([]);
    last = line;
    groups.at(-1)!.push(mount.rest === undefined ? mount.fields : [...mount.fields, mount.rest]);
  }
  const first = root.mounts.filter(({ fault }) => fault === undefined).map(({ source }) => source);
  return [...trimLines(text, first), ...alignColumns(text, groups)];
}

/** The words of each line. */
export function tokensOf(text: string): readonly string[] {
  const tree = parseFstab(text);
  return nodesOf(tree.children).flatMap((node) =>
    node.kind === 'mount'
      ? [...text.slice(node.start, node.end).split(/[ \t]+/), '\n']
      : [text.slice(node.start, node.end), '\n'],
  );
}

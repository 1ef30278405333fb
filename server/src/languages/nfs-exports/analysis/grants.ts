import { type EffectiveExport, effectiveExports } from '../../../core/nfs/exports/effective.ts';
import { parseExports } from '../../../core/nfs/exports/parse.ts';
import { exportsFiles, exportsFolder } from '../../../core/nfs/exports/tables.ts';
import type { ClientNode, EntryNode, ExportsTree } from '../../../core/nfs/exports/tree.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { groupBy } from '../../../core/text/group-by.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';

/** A client of an entry and what it gets. */
export interface Grant {
  readonly entry: EntryNode;
  readonly client: ClientNode;
  readonly effective: EffectiveExport;
  /** The file that it stands in, where that is another one. */
  readonly path?: string;
}

/** Each client of an entry, in the order of the text. */
export const grantsOfEntry = remember((entry: EntryNode): readonly Grant[] => {
  const effective = effectiveExports(entry);
  return entry.clients.map((client, index) => ({ entry, client, effective: effective[index]! }));
});

/** Every client of a tree, in the order of the text. */
export function grantsOf(root: ExportsTree): Grant[] {
  const grants: Grant[] = [];
  for (const entry of root.entries) for (const grant of grantsOfEntry(entry)) grants.push(grant);
  return grants;
}

/** Grants by the path that they are for; lists of them are worked through by several rules. */
export const grantsByPath = remember(
  (grants: readonly Grant[]): ReadonlyMap<string, readonly Grant[]> =>
    groupBy(grants, ({ effective }) => effective.path),
);

/** The grant of a client, among those of its tree in the order of the text. */
export function findGrant(grants: readonly Grant[], { start }: ClientNode): Grant {
  let low = 0;
  let high = grants.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (grants[middle]!.client.start < start) low = middle + 1;
    else high = middle;
  }
  return grants[low]!;
}

/**
 * Every client of all files of the server that this one belongs to, in the order in which exportfs reads them. Where the path
 * does not say, that is this file alone.
 */
export function grantsOfServer(path: string, own: readonly Grant[], files: FileView): readonly Grant[] {
  const folder = exportsFolder(path);
  if (folder === undefined) return own;
  const others = exportsFiles(folder, files).map((file) => ({
    path: file.path,
    grants:
      file.path === path
        ? own
        : grantsOf(parseExports(file.text)).map((grant): Grant => ({ ...grant, path: file.path })),
  }));
  return others.some((file) => file.path === path)
    ? others.flatMap((file) => file.grants)
    : [...own, ...others.flatMap((file) => file.grants)];
}

import { type EffectiveExport, effectiveExports } from '../../../core/nfs/exports/effective.ts';
import { parseExports } from '../../../core/nfs/exports/parse.ts';
import { exportsFiles, exportsFolder } from '../../../core/nfs/exports/tables.ts';
import type { ClientNode, EntryNode, ExportsTree } from '../../../core/nfs/exports/tree.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';

/** A client of an entry and what it gets. */
export interface Grant {
  readonly entry: EntryNode;
  readonly client: ClientNode;
  readonly effective: EffectiveExport;
  /** The file that it stands in, where that is another one. */
  readonly path?: string;
}

/** Every client of a tree, in the order of the text. */
export function grantsOf(root: ExportsTree, path?: string): Grant[] {
  return root.entries.flatMap((entry) =>
    [...effectiveExports(entry)].map(
      ([client, effective]): Grant => ({ entry, client, effective, ...(path === undefined ? {} : { path }) }),
    ),
  );
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
    grants: file.path === path ? own : grantsOf(parseExports(file.text), file.path),
  }));
  return others.some((file) => file.path === path)
    ? others.flatMap((file) => file.grants)
    : [...own, ...others.flatMap((file) => file.grants)];
}

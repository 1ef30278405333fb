import { type EffectiveExport, effectiveExports } from '../../../core/nfs/exports/effective.ts';
import { parseExports } from '../../../core/nfs/exports/parse.ts';
import { exportsFiles, exportsFolder } from '../../../core/nfs/exports/tables.ts';
import type { ClientNode, EntryNode, ExportsNode, ExportsTree } from '../../../core/nfs/exports/tree.ts';
import { lastBefore } from '../../../core/syntax/search.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';
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
export function grantsOfEntry(entry: EntryNode): Grant[] {
  const effective = effectiveExports(entry);
  return entry.clients.map((client, index) => ({ entry, client, effective: effective[index]! }));
}

/** Whether some client of a stretch gets what a test asks for; lists of clients can be long, so that nothing is made of each. */
export const someGrant = (stretch: Stretch, test: (grant: Pick<Grant, 'client' | 'effective'>) => boolean): boolean =>
  entriesOf(stretch).some((entry) => {
    const effective = effectiveExports(entry);
    return entry.clients.some((client, index) => test({ client, effective: effective[index]! }));
  });

/** Every client of some entries. */
export function grantsOf(entries: readonly EntryNode[]): Grant[] {
  const grants: Grant[] = [];
  for (const entry of entries) for (const grant of grantsOfEntry(entry)) grants.push(grant);
  return grants;
}

/** The entries of a stretch, where they stand now. */
export const entriesOf = ({ children }: Stretch): EntryNode[] =>
  (children as readonly ExportsNode[]).filter((node) => node.kind === 'entry');

/** The grant of a client of a tree. */
export function findGrant({ children }: ExportsTree, client: ClientNode): Grant {
  const behind = client.start + 1;
  const stretch = children[lastBefore(children, behind)]!;
  const nodes = stretch.children;
  const entry = nodes[lastBefore(nodes, behind)] as EntryNode;
  const index = lastBefore(entry.clients, behind);
  return { entry, client, effective: effectiveExports(entry)[index]! };
}

/** What the other files of a server grant. */
export interface OtherGrants {
  /** Those that exportfs reads before this file, and those that it reads behind it. */
  readonly before: readonly Grant[];
  readonly behind: readonly Grant[];
}

/**
 * Every client of the other files of the server that this one belongs to, in the order in which exportfs reads them. Where the path
 * does not say, there are none.
 */
export function grantsOfOthers(path: string, files: FileView): OtherGrants {
  const folder = exportsFolder(path);
  if (folder === undefined) return { before: [], behind: [] };
  const all = exportsFiles(folder, files);
  const own = all.findIndex((file) => file.path === path);
  const grants = (from: number, to: number) =>
    all
      .slice(from, to)
      .flatMap((file) => grantsOf(parseExports(file.text).entries).map((grant) => ({ ...grant, path: file.path })));
  return { before: grants(0, Math.max(own, 0)), behind: grants(own + 1, all.length) };
}

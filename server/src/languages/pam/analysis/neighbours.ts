import type { IncludeEdge } from '../../../core/features/include-graph.ts';
import { basename, dirname, resolvePath } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import type { Edition } from '../parse/edition.ts';
import type { PamForm, PamTree } from '../parse/tree.ts';
import type { IncludeResolver } from './expand.ts';
import { treeOf } from './includes.ts';

/** A bound on the files that are read beside a document; /etc/pam.d has a few dozen. */
const mostNeighbours = 300;

/** Another service beside a document. */
export interface Neighbour {
  readonly path: string;
  readonly tree: PamTree;
}

/**
 * The services that may include a document: those in the same pam.d, and pam.conf beside that folder. Only there, since
 * elsewhere a folder may hold anything.
 */
export function neighboursOf(path: string, form: PamForm, files: FileView, edition: Edition): readonly Neighbour[] {
  const folder = form === 'conf' ? resolvePath(dirname(path), 'pam.d') : dirname(path);
  if (basename(folder) !== 'pam.d') return [];
  const listed = files.list(folder);
  const names = typeof listed === 'string' ? [] : listed.filter((entry) => !entry.folder && isService(entry.name));
  const services = names.slice(0, mostNeighbours).map(({ name }) => resolvePath(folder, name));
  const conf = resolvePath(dirname(folder), 'pam.conf');
  return [...services, conf].flatMap((other) => {
    const file = other === path ? undefined : files.get(other);
    return file?.state === 'loaded'
      ? [{ path: other, tree: treeOf(file, edition, other === conf ? 'conf' : 'service') }]
      : [];
  });
}

/** Backups and packages' leftovers lie in /etc/pam.d too, and are no services. */
const isService = (name: string) => !/~$|\.(dpkg-\w+|rpm\w+|pacnew|pacsave|bak|old|orig|swp)$|^\./.test(name);

/** The includes of other services. */
export function neighbourEdges(neighbours: readonly Neighbour[], resolve: IncludeResolver): readonly IncludeEdge[] {
  return neighbours.flatMap(({ path, tree }) =>
    tree.entries.flatMap(({ includes, module }) => {
      if (includes === undefined || module === undefined) return [];
      const target = resolve(module.value, path);
      return typeof target === 'string'
        ? []
        : [{ from: path, to: target.path, span: { start: module.start, end: module.end } }];
    }),
  );
}

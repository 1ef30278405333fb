import { effectiveExports } from '../../../core/nfs/exports/effective.ts';
import type { ExportsTree } from '../../../core/nfs/exports/tree.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { createStretchIndex, type StretchIndex } from '../../../core/syntax/stretch-index.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';
import { groupBy } from '../../../core/text/group-by.ts';
import { entriesOf, type Grant, grantsOf, type OtherGrants } from './grants.ts';

/** What the entries of a file may share with others, kept from one version of the file to the next. */
export interface SharedNames {
  /** Paths that are exported to somebody. */
  readonly paths: StretchIndex;
  /** The folders above those, as they may be written. */
  readonly folders: StretchIndex;
  /** What `fsid=` says, as `fsidOf` spells it. */
  readonly fsids: StretchIndex;
}

/** No path of Linux is longer (PATH_MAX). */
const longest = 4096;

/** The path of a grant. */
export const pathOf = ({ effective }: Grant): string => effective.path;

/** The file system id that a grant names, if it does. */
export const fsidOf = ({ effective: { fsid, uuid } }: Pick<Grant, 'effective'>): string | undefined =>
  uuid ?? (fsid === undefined ? undefined : String(fsid));

/** The folders that a path lies in, the nearest first, with and without a slash at the end. */
export function parentsOf(path: string): string[] {
  if (!path.startsWith('/') || path.length > longest) return [];
  const parents: string[] = [];
  for (let end = path.lastIndexOf('/', path.length - 2); end > 0; end = path.lastIndexOf('/', end - 1))
    parents.push(path.slice(0, end), path.slice(0, end + 1));
  if (path !== '/') parents.push('/');
  return parents;
}

const paths = remember((stretch: Stretch) =>
  entriesOf(stretch).flatMap(({ path, clients }) => (clients.length === 0 ? [] : path.value)),
);
const folders = remember((stretch: Stretch) => [...new Set(paths(stretch).flatMap(parentsOf))]);
const fsids = remember((stretch: Stretch) =>
  entriesOf(stretch).flatMap((entry) => {
    const different = new Set(effectiveExports(entry));
    return [...new Set([...different].flatMap((effective) => fsidOf({ effective }) ?? []))];
  }),
);

const indexPaths = createStretchIndex(paths);
const indexFolders = createStretchIndex(folders);
const indexFsids = createStretchIndex(fsids);

/** Indexes what entries may share; `before` is used up. */
export function indexNames({ children }: ExportsTree, before?: SharedNames): SharedNames {
  return {
    paths: indexPaths(children, before?.paths),
    folders: indexFolders(children, before?.folders),
    fsids: indexFsids(children, before?.fsids),
  };
}

/** Grants by one of their names. */
export interface Groups {
  /** The names that this file shares with another one, or has more than once. */
  readonly shared: readonly string[];
  /** The grants of all files that have a name, in the order in which exportfs reads them. */
  get(name: string): readonly Grant[];
}

/** Groups the grants of a server by a name, those of this file by an index. */
export function groupGrants(
  { before, behind }: OtherGrants,
  index: StretchIndex,
  nameOf: (grant: Grant) => string | undefined,
): Groups {
  const group = (grants: readonly Grant[]) =>
    groupBy(
      grants.filter((grant) => nameOf(grant) !== undefined),
      (grant) => nameOf(grant)!,
    );
  const [first, last] = [group(before), group(behind)];
  const others = [...first.keys(), ...last.keys()].filter((name) => index.keys.has(name));
  return {
    shared: [...new Set([...index.repeated, ...others])],
    get: (name) => [
      ...(first.get(name) ?? []),
      ...grantsOf(index.placesOf(name).flatMap(entriesOf)).filter((grant) => nameOf(grant) === name),
      ...(last.get(name) ?? []),
    ],
  };
}

import type { FieldNode, FstabNode, MountNode } from '../../../core/nfs/fstab/tree.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { createStretchIndex, type StretchIndex } from '../../../core/syntax/stretch-index.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';
import { dirname, resolvePath, withoutSlashAtEnd } from '../../../core/text/path.ts';

/** Which lines mount where, kept from one version of the table to the next. */
export interface MountPoints {
  /** The mount points of lines that are mounted at boot, as `mountPointOf` spells them. */
  readonly points: StretchIndex;
  /** The same without `.` and `..`, as `pathOf` spells them. */
  readonly paths: StretchIndex;
  /** The folders above those. */
  readonly folders: StretchIndex;
}

/** No path of Linux is longer (PATH_MAX). */
const longest = 4096;

/** Where a line mounts something at boot, without slashes at the end; undefined where it mounts nothing by itself. */
export function mountPointOf({ target, fault, options, type }: MountNode): string | undefined {
  if (target === undefined || fault !== undefined || !target.value.startsWith('/') || type?.value === 'swap')
    return undefined;
  return options.some((option) => option.text === 'noauto') ? undefined : withoutSlashAtEnd(target.value);
}

/** The same as a plain path; swap counts too. */
export function pathOf({ target, fault, options }: MountNode): string | undefined {
  if (target === undefined || fault !== undefined || !target.value.startsWith('/') || target.value.length > longest)
    return undefined;
  return options.some((option) => option.text === 'noauto') ? undefined : resolvePath('/', target.value);
}

/** The lines of some stretches that stand under a key, with their mount points. */
export function mountsAt(
  stretches: readonly Stretch[],
  fits: (mount: MountNode) => boolean,
): { readonly mount: MountNode; readonly target: FieldNode }[] {
  return (stretches as readonly Stretch<FstabNode>[]).flatMap(({ children }) =>
    children.flatMap((node) =>
      node.kind === 'mount' && node.target !== undefined && fits(node) ? [{ mount: node, target: node.target }] : [],
    ),
  );
}

const listOf = (pointOf: (mount: MountNode) => string | undefined) =>
  remember((stretch: Stretch) =>
    (stretch as Stretch<FstabNode>).children.flatMap((node) => (node.kind === 'mount' ? (pointOf(node) ?? []) : [])),
  );

const points = listOf(mountPointOf);
const paths = listOf(pathOf);
const folders = remember((stretch: Stretch): readonly string[] => {
  const above = new Set<string>();
  for (const path of paths(stretch)) {
    for (let folder = path; folder !== '/'; ) {
      folder = dirname(folder);
      if (above.has(folder)) break;
      above.add(folder);
    }
  }
  return [...above];
});

const indexPoints = createStretchIndex(points);
const indexPaths = createStretchIndex(paths);
const indexFolders = createStretchIndex(folders);

/** Indexes the mount points of a table; `before` is used up. */
export function indexMountPoints(stretches: readonly Stretch[], before?: MountPoints): MountPoints {
  return {
    points: indexPoints(stretches, before?.points),
    paths: indexPaths(stretches, before?.paths),
    folders: indexFolders(stretches, before?.folders),
  };
}

import { dirname, resolvePath } from '../../text/path.ts';
import type { FileView } from '../../workspace/file-source.ts';
import { parseConf } from './parse.ts';
import type { ConfAssignment, ConfTree } from './tree.ts';

/** An assignment that holds, and the file that it stands in where that is not the one at hand. */
export interface PlacedAssignment {
  readonly section: string;
  readonly argument: string | undefined;
  readonly item: ConfAssignment;
  readonly path?: string;
}

/** What an `include` names. */
export interface IncludeTarget {
  /** Seen from the folder of the file that it stands in. */
  readonly path: string;
  /** Whether a hyphen before the name says that the file may be missing. */
  readonly optional: boolean;
}

/** Files that include each other are read no deeper than this, and no more than so many of them. */
const deepest = 8;
const most = 100;

/** The file that an assignment includes, or undefined where it includes none, or a template says which. */
export function includeTarget({ key, value }: ConfAssignment, from: string): IncludeTarget | undefined {
  if (key.value.toLowerCase() !== 'include') return undefined;
  const optional = value.value.startsWith('-');
  const name = optional ? value.value.slice(1) : value.value;
  if (name === '' || /[*?[{}$@%<]/.test(name)) return undefined;
  return { path: resolvePath(dirname(from), name), optional };
}

/**
 * The assignments of a file and of those that it includes, in the order in which they are read; the later one holds. An included file
 * begins in the section that is open, and leaves it open behind it (conf_parse_line in nfs-utils 2.6.2, support/nfs/conffile.c).
 * Files that are not in sight are left out.
 */
export function withIncludes(root: ConfTree, path: string, files: FileView): PlacedAssignment[] {
  return read(root, path, { files, own: path, depth: 0, count: { read: 0 } }, undefined, undefined);
}

interface Reading {
  readonly files: FileView;
  readonly own: string;
  readonly depth: number;
  readonly count: { read: number };
}

function read(
  root: ConfTree,
  path: string,
  reading: Reading,
  outerSection: string | undefined,
  outerArgument: string | undefined,
): PlacedAssignment[] {
  const { files, own, depth, count } = reading;
  return root.assignments.flatMap((item): PlacedAssignment[] => {
    const inherits = item.fault === 'outside-section' && outerSection !== undefined;
    if (item.fault !== undefined && !inherits) return [];
    const section = inherits ? outerSection : item.section;
    const argument = inherits ? outerArgument : item.argument;
    if (section === undefined) return [];
    const target = includeTarget(item, path);
    if (target === undefined) return [{ section, argument, item, ...(path === own ? {} : { path }) }];
    const again = depth < deepest && target.path !== own && count.read++ < most;
    const file = again ? files.get(target.path) : undefined;
    if (file?.state !== 'loaded') return [];
    return read(parseConf(file.text), target.path, { ...reading, depth: depth + 1 }, section, argument);
  });
}

/** The last value of a key that a file and what it includes set, as they are read; undefined where none does. */
export function settingIn(
  assignments: readonly PlacedAssignment[],
  section: string,
  key: string,
): PlacedAssignment | undefined {
  return assignments.findLast(
    (placed) => placed.section.toLowerCase() === section && placed.item.key.value.toLowerCase() === key,
  );
}

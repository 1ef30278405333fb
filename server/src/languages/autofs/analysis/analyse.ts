import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import type { MountOptionNode } from '../../../core/nfs/fstab/tree.ts';
import type { InheritedOption, MountLine } from '../../../core/nfs/mounts/line.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import { insertion } from '../../../core/text/edit.ts';
import { basename, dirname } from '../../../core/text/path.ts';
import { parseAutofs } from '../parse/parse.ts';
import type { AutofsTree, MapEntryNode, MasterEntryNode, OptionListNode, PartNode } from '../parse/tree.ts';

/** What is known about one map. */
export interface AutofsAnalysis extends Analysis {
  readonly root: AutofsTree;
  /** The nfs-utils that mounts, dotted, or undefined for any. */
  readonly version: string | undefined;
  /** What the master map beside this one says of its mounts. */
  readonly inherited: readonly InheritedOption[];
  /** Every list of options of an NFS mount. */
  readonly lines: readonly MountLine[];
}

/** Whether a path is that of a master map. */
export const isMaster = (path: string) =>
  /(^|\/)auto[._]master$|\.autofs$/.test(path.replace(/\.(j2|erb|tmpl|template)$/, ''));

/** Parses a map of the automounter and gathers the options of its NFS mounts. */
export function analyseAutofs({ document, files, settings }: AnalysisInput): AutofsAnalysis {
  const root = parseAutofs(document.text, isMaster(document.path));
  const inherited =
    root.form === 'map' ? fromMaster(document.path, files.get(`${dirname(document.path)}/auto.master`)) : [];
  const { text } = document;
  return {
    document,
    root,
    comments: root.comments,
    version: readNfsVersion(settings),
    inherited,
    lines: [
      ...root.entries.flatMap((entry) => linesOf(text, entry, inherited)),
      ...root.masters.flatMap((entry) => masterLine(text, entry)),
    ],
  };
}

function fromMaster(
  path: string,
  master: { readonly state: string; readonly text?: string },
): readonly InheritedOption[] {
  if (master.text === undefined) return [];
  const name = basename(path);
  return parseAutofs(master.text, true)
    .masters.filter(({ map }) => map !== undefined && basename(map.value.replace(/^[^:/]*:/, '')) === name)
    .flatMap(({ lists }) => itemsOf(lists));
}

const itemsOf = (lists: readonly OptionListNode[]): readonly MountOptionNode[] => lists.flatMap(({ items }) => items);

/** The type that options name; NFS is what the automounter takes without. */
const typeOf = (options: readonly InheritedOption[]) =>
  options.findLast(({ name }) => name === 'fstype')?.value ?? 'nfs';

/** Whether a part mounts NFS: by its type, and a location that names a server. */
export const isNfsPart = (part: PartNode, options: readonly InheritedOption[]): boolean =>
  /^nfs4?$/.test(typeOf(options)) && part.locations.some(({ value }) => /^[^:]/.test(value) && value.includes(':'));

function linesOf(text: string, entry: MapEntryNode, inherited: readonly InheritedOption[]): MountLine[] {
  const shared = itemsOf(entry.lists);
  const nfs = entry.parts.filter((part) => isNfsPart(part, [...inherited, ...shared, ...itemsOf(part.lists)]));
  if (nfs.length === 0) return [];
  const [only] = entry.parts;
  if (entry.parts.length === 1 && only!.path === undefined)
    return [lineOf(text, [...entry.lists, ...only!.lists], inherited, only!.locations[0]!, false)];
  return [
    ...(shared.length === 0 ? [] : [lineOf(text, entry.lists, inherited, entry.key, true)]),
    ...nfs.map((part) => lineOf(text, part.lists, [...inherited, ...shared], part.locations[0]!, false)),
  ];
}

/** Options of the master map hold for every mount of its map; of what type, only the map knows. */
function masterLine(text: string, entry: MasterEntryNode): MountLine[] {
  const options = itemsOf(entry.lists);
  if (options.length === 0 || entry.map === undefined || !/^nfs4?$/.test(typeOf(options))) return [];
  return [lineOf(text, entry.lists, [], entry.map, true)];
}

function lineOf(
  text: string,
  lists: readonly OptionListNode[],
  inherited: readonly InheritedOption[],
  anchor: MountLine['anchor'],
  partial: boolean,
): MountLine {
  const last = lists.at(-1);
  const own = (option: MountOptionNode) => lists.find(({ start, end }) => start <= option.start && option.end <= end);
  return {
    options: itemsOf(lists),
    inherited,
    anchor: last ?? anchor,
    partial,
    target: undefined,
    add: (options) =>
      last === undefined ? insertion(anchor.start, `-${options} `) : insertion(last.end, `,${options}`),
    remove(option) {
      if (text[option.end] === ',') return { start: option.start, end: option.end + 1, newText: '' };
      if (text[option.start - 1] === ',') return { start: option.start - 1, end: option.end, newText: '' };
      // The last option of a list takes its hyphen and the blanks behind it along.
      const list = own(option) ?? option;
      let end = list.end;
      while (text[end] === ' ' || text[end] === '\t') end++;
      return { start: list.start, end, newText: '' };
    },
  };
}

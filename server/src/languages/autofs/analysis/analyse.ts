import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { isKerberos } from '../../../core/nfs/flavours.ts';
import type { MountOptionNode } from '../../../core/nfs/fstab/tree.ts';
import { kerberosGaps } from '../../../core/nfs/kerberos-setup.ts';
import type { InheritedOption, MountLine } from '../../../core/nfs/mounts/line.ts';
import { type MountConf, mountConfOptions, readMountConf, textOfConf } from '../../../core/nfs/mounts/mount-conf.ts';
import { type WorkspaceExports, wantedFlavours, workspaceExports } from '../../../core/nfs/mounts/offered.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { createNotes, remember } from '../../../core/syntax/remember.ts';
import { createStretchIndex, type StretchIndex } from '../../../core/syntax/stretch-index.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';
import { insertion } from '../../../core/text/edit.ts';
import { basename, dirname } from '../../../core/text/path.ts';
import { trimAtEnd } from '../../../core/text/trim.ts';
import { parseAutofs } from '../parse/parse.ts';
import type { AutofsNode, AutofsTree, MapEntryNode, MasterEntryNode, OptionListNode, PartNode } from '../parse/tree.ts';

/** What is known about one map. */
export interface AutofsAnalysis extends Analysis {
  readonly root: AutofsTree;
  /** The nfs-utils that mounts, dotted, or undefined for any. */
  readonly version: string | undefined;
  /** What the master map beside this one says of its mounts. */
  readonly inherited: readonly InheritedOption[];
  /** What auto.master and nfsmount.conf say of the mounts, as one text. */
  readonly wider: string;
  /** The keys of the map, and the mount points of a master map. */
  readonly keys: StretchIndex;
  /** Every list of options of an NFS mount; asking for them makes all entries move to where they belong. */
  readonly lines: readonly MountLine[];
  /** The same for one entry. */
  linesOf(entry: MapEntryNode | MasterEntryNode): readonly MountLine[];
  /** The exports of the workspace by file, where a mount names a flavour. */
  readonly exports: WorkspaceExports;
  /** What Kerberos misses beside the map, where a mount names it. */
  readonly kerberosGaps: readonly string[];
}

/** Whether a path is that of a master map. */
export const isMaster = (path: string) =>
  /(^|\/)auto[._]master$|\.autofs$/.test(path.replace(/\.(j2|erb|tmpl|template)$/, ''));

/** The keys that a stretch names, and where it mounts. */
const keysOf = remember(({ children }: Stretch) =>
  (children as readonly AutofsNode[]).flatMap((node) =>
    node.kind === 'entry' || node.kind === 'master-entry' ? node.key.value : [],
  ),
);

const indexKeys = createStretchIndex(keysOf);

/** The flavours that a stretch asks for, with the wider options for which that was found. */
const flavourNotes = createNotes<Stretch, { readonly wider: string; readonly flavours: readonly string[] }>();

/** Parses a map of the automounter and gathers the options of its NFS mounts. */
export function analyseAutofs({ document, files, settings, previous }: AnalysisInput<AutofsAnalysis>): AutofsAnalysis {
  const before = previous && { text: previous.document.text, tree: previous.root };
  const root = parseAutofs(document.text, isMaster(document.path), before);
  const masters =
    root.form === 'map' ? mastersOf(document.path, files.get(`${dirname(document.path)}/auto.master`)) : [];
  const inherited = masters.flatMap(({ lists }) => itemsOf(lists));
  // A map that is mounted in several places has no one mount point.
  const mountPoint = masters.length === 1 ? masters[0]!.key.value : undefined;
  const { text } = document;
  const folder = dirname(document.path).replace(/\/auto\.master\.d$/, '') || '/';
  const conf = root.form === 'program' ? [] : readMountConf(folder, files);
  // Known to this analysis alone: entries outlive it, and a note on one would keep all that its lines lead to.
  const known = new Map<SyntaxNode, readonly MountLine[]>();
  const findLines = (entry: MapEntryNode | MasterEntryNode): readonly MountLine[] => {
    const found =
      entry.kind === 'entry' ? linesOf(text, entry, inherited, targetOf(entry, mountPoint)) : masterLine(text, entry);
    return conf.length === 0 ? found : found.map((line) => withConf(line, conf));
  };
  const linesOfEntry = (entry: MapEntryNode | MasterEntryNode) => {
    const lines = known.get(entry) ?? findLines(entry);
    known.set(entry, lines);
    return lines;
  };
  const linesIn = ({ children }: Stretch<AutofsNode>) =>
    children.flatMap((node) => (node.kind === 'entry' || node.kind === 'master-entry' ? linesOfEntry(node) : []));
  const wider = [mountPoint, ...inherited.map((option) => option.text), textOfConf(conf)].join('\n');
  const flavoursOf = (stretch: Stretch<AutofsNode>): readonly string[] => {
    const note = flavourNotes.get(stretch);
    if (note?.wider === wider) return note.flavours;
    const flavours = [...new Set(linesIn(stretch).flatMap(wantedFlavours))];
    flavourNotes.set(stretch, { wider, flavours });
    return flavours;
  };
  const flavours = [...new Set(root.stretches.flatMap(flavoursOf))];
  const lines = lazy(() => root.stretches.flatMap(linesIn));
  return {
    document,
    root,
    comments: root.comments,
    version: readNfsVersion(settings),
    inherited,
    wider,
    keys: indexKeys(root.stretches, previous?.keys),
    get lines() {
      return lines();
    },
    linesOf: linesOfEntry,
    exports: flavours.length === 0 ? new Map() : workspaceExports(files),
    kerberosGaps: flavours.some(isKerberos) ? kerberosGaps(folder, files) : [],
  };
}

/** A line with what nfsmount.conf adds to it; which server a list of options is for must be known. */
function withConf(line: MountLine, conf: MountConf): MountLine {
  const [source] = line.sources;
  if (source === undefined) return line;
  const { target, inherited, options } = line;
  const added = mountConfOptions(conf, { source, target, options: [...inherited, ...options] });
  return { ...line, inherited: [...added, ...inherited] };
}

/** Where an entry is mounted: at its key in a map of whole paths, else below the mount point of its map. */
function targetOf({ key: { value } }: MapEntryNode, mountPoint: string | undefined): string | undefined {
  if (/[*&$%]/.test(value)) return undefined;
  if (value.startsWith('/')) return value;
  return mountPoint === undefined || mountPoint === '/-' ? undefined : `${trimAtEnd(mountPoint, '/')}/${value}`;
}

/** The lines of the master map that name a map. */
function mastersOf(
  path: string,
  master: { readonly state: string; readonly text?: string },
): readonly MasterEntryNode[] {
  if (master.text === undefined) return [];
  const name = basename(path);
  return parseAutofs(master.text, true).masters.filter(
    ({ map }) => map !== undefined && basename(map.value.replace(/^[^:/]*:/, '')) === name,
  );
}

const itemsOf = (lists: readonly OptionListNode[]): readonly MountOptionNode[] => lists.flatMap(({ items }) => items);

/** The type that options name; NFS is what the automounter takes without. */
const typeOf = (options: readonly InheritedOption[]) =>
  options.findLast(({ name }) => name === 'fstype')?.value ?? 'nfs';

/** Whether a part mounts NFS: by its type, and a location that names a server. */
export const isNfsPart = (part: PartNode, options: readonly InheritedOption[]): boolean =>
  /^nfs4?$/.test(typeOf(options)) && part.locations.some(({ value }) => /^[^:]/.test(value) && value.includes(':'));

function linesOf(
  text: string,
  entry: MapEntryNode,
  inherited: readonly InheritedOption[],
  target: string | undefined,
): MountLine[] {
  const shared = itemsOf(entry.lists);
  const nfs = entry.parts.filter((part) => isNfsPart(part, [...inherited, ...shared, ...itemsOf(part.lists)]));
  if (nfs.length === 0) return [];
  const [only] = entry.parts;
  if (entry.parts.length === 1 && only!.path === undefined)
    return [{ ...lineOf(text, [...entry.lists, ...only!.lists], inherited, only!.locations[0]!, only!), target }];
  return [
    ...(shared.length === 0 ? [] : [lineOf(text, entry.lists, inherited, entry.key, undefined)]),
    ...nfs.map((part) => ({
      ...lineOf(text, part.lists, [...inherited, ...shared], part.locations[0]!, part),
      target: target === undefined ? undefined : `${target}${trimAtEnd(part.path?.value ?? '', '/')}`,
    })),
  ];
}

/** Options of the master map hold for every mount of its map; of what type, only the map knows. */
function masterLine(text: string, entry: MasterEntryNode): MountLine[] {
  const options = itemsOf(entry.lists);
  if (options.length === 0 || entry.map === undefined || !/^nfs4?$/.test(typeOf(options))) return [];
  return [lineOf(text, entry.lists, [], entry.map, undefined)];
}

/** The sources of a part: `a,b(2):/srv` names two servers. */
const sourcesOf = ({ locations }: PartNode): string[] =>
  locations.flatMap(({ value }) => {
    const colon = value.startsWith('[') ? value.indexOf(']:') + 1 : value.indexOf(':');
    if (colon <= 0) return [];
    const servers = value.startsWith('[') ? [value.slice(0, colon)] : value.slice(0, colon).split(',');
    return servers.map((server) => `${server.replace(/\(\d+\)$/, '')}${value.slice(colon)}`);
  });

/** @param part what is mounted by the options; undefined where they are for several mounts or for ones that stand elsewhere */
function lineOf(
  text: string,
  lists: readonly OptionListNode[],
  inherited: readonly InheritedOption[],
  anchor: MountLine['anchor'],
  part: PartNode | undefined,
): MountLine {
  const last = lists.at(-1);
  const own = (option: MountOptionNode) => lists.find(({ start, end }) => start <= option.start && option.end <= end);
  return {
    options: itemsOf(lists),
    inherited,
    anchor: last ?? anchor,
    partial: part === undefined,
    sources: part === undefined ? [] : sourcesOf(part),
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

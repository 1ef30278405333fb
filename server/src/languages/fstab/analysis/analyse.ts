import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { isKerberos } from '../../../core/nfs/flavours.ts';
import { parseFstab } from '../../../core/nfs/fstab/parse.ts';
import type { FstabNode, FstabTree, MountNode } from '../../../core/nfs/fstab/tree.ts';
import { kerberosGaps } from '../../../core/nfs/kerberos-setup.ts';
import type { MountLine } from '../../../core/nfs/mounts/line.ts';
import { mountConfOptions, readMountConf, textOfConf } from '../../../core/nfs/mounts/mount-conf.ts';
import { type WorkspaceExports, wantedFlavours, workspaceExports } from '../../../core/nfs/mounts/offered.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import { remember } from '../../../core/syntax/remember.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';
import { dirname } from '../../../core/text/path.ts';
import { addOptions, removeOption } from '../edits.ts';
import { indexMountPoints, type MountPoints } from './mount-points.ts';

/** What is known about one fstab. */
export interface FstabAnalysis extends Analysis {
  readonly root: FstabTree;
  /** The nfs-utils that mounts, dotted, or undefined for any. */
  readonly version: string | undefined;
  /** Which lines mount where. */
  readonly mountPoints: MountPoints;
  /** The lines that mount NFS; asking for them makes all lines move to where they belong. */
  nfsMounts(): readonly MountNode[];
  /** What nfsmount.conf says, as one text. */
  readonly wider: string;
  /** The exports of the workspace by file, where a mount names a flavour. */
  readonly exports: WorkspaceExports;
  /** What Kerberos misses beside fstab, where a mount names it. */
  readonly kerberosGaps: readonly string[];
  /** A line's options, as the advice about mounts of NFS wants them. */
  lineOf(mount: MountNode): MountLine;
}

/** Whether a line mounts NFS. */
export const isNfs = ({ type }: MountNode) => type?.value === 'nfs' || type?.value === 'nfs4';

/** Whether libmount can read it besides. */
const isNfsMount = (mount: MountNode) => isNfs(mount) && mount.fault === undefined;

/** Whether a stretch mounts NFS, and the flavours that its lines ask for. */
const nfsOf = remember(({ children }: Stretch<FstabNode>) => {
  const mounts = children.filter((node) => node.kind === 'mount').filter((mount) => isNfsMount(mount));
  const flavours = mounts.flatMap(({ options }) => wantedFlavours({ options, inherited: [] }));
  return { any: mounts.length > 0, flavours: [...new Set(flavours)] };
});

/** Parses fstab. */
export function analyseFstab({ document, files, settings, previous }: AnalysisInput<FstabAnalysis>): FstabAnalysis {
  const root = parseFstab(document.text, previous && { text: previous.document.text, tree: previous.root });
  const nfs = root.children.map(nfsOf);
  const nfsMounts = lazy(() => root.mounts.filter(isNfsMount));
  const folder = dirname(document.path);
  const conf = nfs.every(({ any }) => !any) ? [] : readMountConf(folder, files);
  const makeLine = (mount: MountNode): MountLine => ({
    options: mount.options,
    inherited:
      conf.length > 0 && isNfs(mount)
        ? mountConfOptions(conf, { source: mount.source.value, target: mount.target?.value, options: mount.options })
        : [],
    anchor: mount.optionsField ?? mount.source,
    partial: false,
    sources: [mount.source.value],
    target: mount.target?.value,
    add: (options) => addOptions(mount, options),
    remove: (option) => removeOption(document.text, mount, option),
  });
  // Known to this analysis alone: mounts outlive it, and a note on one would keep all that its line leads to.
  const known = new Map<MountNode, MountLine>();
  const lineOf = (mount: MountNode): MountLine => {
    const line = known.get(mount) ?? makeLine(mount);
    known.set(mount, line);
    return line;
  };
  const flavours =
    conf.length === 0
      ? nfs.flatMap((part) => part.flavours)
      : nfsMounts().flatMap((mount) => wantedFlavours(lineOf(mount)));
  return {
    document,
    root,
    comments: root.comments,
    version: readNfsVersion(settings),
    mountPoints: indexMountPoints(root.children, previous?.mountPoints),
    nfsMounts,
    wider: textOfConf(conf),
    exports: flavours.length === 0 ? new Map() : workspaceExports(files),
    kerberosGaps: flavours.some(isKerberos) ? kerberosGaps(folder, files) : [],
    lineOf,
  };
}

import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { isKerberos } from '../../../core/nfs/flavours.ts';
import { parseFstab } from '../../../core/nfs/fstab/parse.ts';
import type { FstabTree, MountNode } from '../../../core/nfs/fstab/tree.ts';
import { kerberosGaps } from '../../../core/nfs/kerberos-setup.ts';
import type { MountLine } from '../../../core/nfs/mounts/line.ts';
import { mountConfOptions, readMountConf } from '../../../core/nfs/mounts/mount-conf.ts';
import { type WorkspaceExports, wantedFlavours, workspaceExports } from '../../../core/nfs/mounts/offered.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { dirname } from '../../../core/text/path.ts';
import { addOptions, removeOption } from '../edits.ts';

/** What is known about one fstab. */
export interface FstabAnalysis extends Analysis {
  readonly root: FstabTree;
  /** The nfs-utils that mounts, dotted, or undefined for any. */
  readonly version: string | undefined;
  /** The lines that mount NFS. */
  readonly nfsMounts: readonly MountNode[];
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

/** The flavours that a line itself asks for. */
const namedFlavours = remember((mount: MountNode) => wantedFlavours({ options: mount.options, inherited: [] }));

/** Parses fstab. */
export function analyseFstab({ document, files, settings, previous }: AnalysisInput<FstabAnalysis>): FstabAnalysis {
  const root = parseFstab(document.text, previous && { text: previous.document.text, tree: previous.root });
  const nfsMounts = root.mounts.filter((mount) => isNfs(mount) && mount.fault === undefined);
  const folder = dirname(document.path);
  const conf = nfsMounts.length === 0 ? [] : readMountConf(folder, files);
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
  const flavours = nfsMounts.flatMap((mount) =>
    conf.length === 0 ? namedFlavours(mount) : wantedFlavours(lineOf(mount)),
  );
  return {
    document,
    root,
    comments: root.comments,
    version: readNfsVersion(settings),
    nfsMounts,
    wider: conf
      .map(({ section, argument, key, value }) => [section, argument, key.value, value.value].join('\0'))
      .join('\n'),
    exports: flavours.length === 0 ? new Map() : workspaceExports(files),
    kerberosGaps: flavours.some(isKerberos) ? kerberosGaps(folder, files) : [],
    lineOf,
  };
}

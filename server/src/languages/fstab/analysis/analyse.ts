import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseFstab } from '../../../core/nfs/fstab/parse.ts';
import type { FstabTree, MountNode, MountOptionNode } from '../../../core/nfs/fstab/tree.ts';
import type { MountLine } from '../../../core/nfs/mounts/line.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import { addOptions, removeOption } from '../edits.ts';

/** What is known about one fstab. */
export interface FstabAnalysis extends Analysis {
  readonly root: FstabTree;
  readonly files: FileView;
  /** The nfs-utils that mounts, dotted, or undefined for any. */
  readonly version: string | undefined;
  /** The lines that mount NFS. */
  readonly nfsMounts: readonly MountNode[];
  /** The line that an option stands in. */
  mountOf(option: MountOptionNode): MountNode;
  /** A line's options, as the advice about mounts of NFS wants them. */
  lineOf(mount: MountNode): MountLine;
}

/** Whether a line mounts NFS. */
export const isNfs = ({ type }: MountNode) => type?.value === 'nfs' || type?.value === 'nfs4';

/** Parses fstab. */
export function analyseFstab({ document, files, settings }: AnalysisInput): FstabAnalysis {
  const root = parseFstab(document.text);
  let owners: Map<MountOptionNode, MountNode> | undefined;
  return {
    document,
    root,
    comments: root.comments,
    files,
    version: readNfsVersion(settings),
    nfsMounts: root.mounts.filter((mount) => isNfs(mount) && mount.fault === undefined),
    mountOf(option) {
      owners ??= new Map(root.mounts.flatMap((mount) => mount.options.map((item) => [item, mount] as const)));
      return owners.get(option)!;
    },
    lineOf: (mount) => ({
      options: mount.options,
      inherited: [],
      anchor: mount.optionsField ?? mount.source,
      partial: false,
      target: mount.target?.value,
      add: (options) => addOptions(mount, options),
      remove: (option) => removeOption(document.text, mount, option),
    }),
  };
}

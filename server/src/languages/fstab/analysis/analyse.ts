import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseFstab } from '../../../core/nfs/fstab/parse.ts';
import type { FstabTree, MountNode, MountOptionNode } from '../../../core/nfs/fstab/tree.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';

/** What is known about one fstab. */
export interface FstabAnalysis extends Analysis {
  readonly root: FstabTree;
  readonly files: FileView;
  /** The lines that mount NFS. */
  readonly nfsMounts: readonly MountNode[];
  /** The line that an option stands in. */
  mountOf(option: MountOptionNode): MountNode;
}

/** Whether a line mounts NFS. */
export const isNfs = ({ type }: MountNode) => type?.value === 'nfs' || type?.value === 'nfs4';

/** Parses fstab. */
export function analyseFstab({ document, files }: AnalysisInput): FstabAnalysis {
  const root = parseFstab(document.text);
  let owners: Map<MountOptionNode, MountNode> | undefined;
  return {
    document,
    root,
    comments: root.comments,
    files,
    nfsMounts: root.mounts.filter((mount) => isNfs(mount) && mount.fault === undefined),
    mountOf(option) {
      owners ??= new Map(root.mounts.flatMap((mount) => mount.options.map((item) => [item, mount] as const)));
      return owners.get(option)!;
    },
  };
}

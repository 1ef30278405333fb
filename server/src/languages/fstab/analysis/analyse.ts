import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import type { EffectiveExport } from '../../../core/nfs/exports/effective.ts';
import { isKerberos } from '../../../core/nfs/flavours.ts';
import { parseFstab } from '../../../core/nfs/fstab/parse.ts';
import type { FstabTree, MountNode } from '../../../core/nfs/fstab/tree.ts';
import { kerberosGaps } from '../../../core/nfs/kerberos-setup.ts';
import type { MountLine } from '../../../core/nfs/mounts/line.ts';
import { workspaceExports } from '../../../core/nfs/mounts/offered.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import { dirname } from '../../../core/text/path.ts';
import { addOptions, removeOption } from '../edits.ts';

/** What is known about one fstab. */
export interface FstabAnalysis extends Analysis {
  readonly root: FstabTree;
  /** The nfs-utils that mounts, dotted, or undefined for any. */
  readonly version: string | undefined;
  /** The lines that mount NFS. */
  readonly nfsMounts: readonly MountNode[];
  /** The exports of the workspace by file, where a mount names a flavour. */
  readonly exports: ReadonlyMap<string, readonly EffectiveExport[]>;
  /** What Kerberos misses beside fstab, where a mount names it. */
  readonly kerberosGaps: readonly string[];
  /** A line's options, as the advice about mounts of NFS wants them. */
  lineOf(mount: MountNode): MountLine;
}

/** Whether a line mounts NFS. */
export const isNfs = ({ type }: MountNode) => type?.value === 'nfs' || type?.value === 'nfs4';

/** Parses fstab. */
export function analyseFstab({ document, files, settings }: AnalysisInput): FstabAnalysis {
  const root = parseFstab(document.text);
  const nfsMounts = root.mounts.filter((mount) => isNfs(mount) && mount.fault === undefined);
  const flavours = nfsMounts.flatMap(({ options }) => options.filter(({ name }) => name === 'sec'));
  const kerberos = flavours.some(({ value }) => value?.split(':').some(isKerberos));
  return {
    document,
    root,
    comments: root.comments,
    version: readNfsVersion(settings),
    nfsMounts,
    exports: flavours.length === 0 ? new Map() : workspaceExports(files),
    kerberosGaps: kerberos ? kerberosGaps(dirname(document.path), files) : [],
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

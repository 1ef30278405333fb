import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import { findGeneralOption } from '../../../core/nfs/general-options.ts';
import { type MountOption, nfsMountOptions } from '../../../core/nfs/mount-options.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { filesystemOptions } from './filesystems.ts';

/** The options that a line's type of file system has of its own; none for a type that the tables do not have. */
export function ownOptions({ type }: Pick<MountNode, 'type'>): readonly MountOption[] {
  const name = type?.value ?? '';
  return name === 'nfs' || name === 'nfs4' ? nfsMountOptions : (filesystemOptions(name) ?? []);
}

/** The entry of an option of a line: of its file system, or of any. */
export const findOption = (mount: Pick<MountNode, 'type'>, name: string): SchemaEntry | undefined =>
  ownOptions(mount).find((option) => option.name === name) ?? findGeneralOption(name);

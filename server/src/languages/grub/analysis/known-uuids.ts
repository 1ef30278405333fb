import { findUuids } from '../../../core/disk-ids/find.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';

/** The other files of a workspace that name its disks. */
const witnesses = ['**/etc/fstab', '**/fstab', '**/loader/entries/*.conf', '**/etc/crypttab', '**/etc/default/grub'];
const mostWitnesses = 50;

/**
 * The UUIDs, in lower case, that fstab, boot entries, crypttab and /etc/default/grub of the workspace name; undefined where no
 * such file is in sight, and nothing can be said about a UUID.
 */
export function knownUuids(files: FileView): ReadonlySet<string> | undefined {
  const paths = files.search(witnesses);
  if (typeof paths === 'string') return undefined;
  const known = new Set<string>();
  for (const path of paths.slice(0, mostWitnesses)) {
    const file = files.get(path);
    if (file.state !== 'loaded') continue;
    for (const { value } of findUuids(file.text)) known.add(value.toLowerCase());
  }
  return known.size === 0 ? undefined : known;
}

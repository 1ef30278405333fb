import type { FieldName } from '../../../core/nfs/fstab/tree.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';

const docs = 'https://man7.org/linux/man-pages/man5/fstab.5.html';

/** What each column is for. */
export const columns: Readonly<Record<FieldName, SchemaEntry>> = {
  source: { name: 'source', summary: 'What is mounted: a device, UUID=, LABEL=, or server:/path.', docs },
  target: { name: 'mount point', summary: 'Where it is mounted; none for swap. A blank is written \\040.', docs },
  type: { name: 'type', summary: 'The type of the file system; auto lets the kernel find out.', docs },
  options: {
    name: 'options',
    summary: 'Mount options, separated by commas, without blanks.',
    default: 'defaults',
    docs,
  },
  freq: { name: 'dump', summary: 'Whether dump(8) saves it: 0 for no, which is usual.', default: '0', docs },
  passno: {
    name: 'fsck order',
    summary: 'When fsck checks it: 1 for the root, 2 for others, 0 for never.',
    default: '0',
    docs,
  },
};

/** File system types to offer, most used first. */
export const types: readonly SchemaEntry[] = [
  ['ext4', 'The usual file system of Linux.'],
  ['nfs', 'The Network File System; options say which version.'],
  ['nfs4', 'The Network File System, version 4 only; nfs with vers=4 says the same.'],
  ['xfs', 'A file system for large files and volumes.'],
  ['btrfs', 'A file system with snapshots and checksums.'],
  ['vfat', 'FAT, as EFI system partitions have it.'],
  ['swap', 'Swap space.'],
  ['tmpfs', 'Files in memory.'],
  ['auto', 'Whatever the kernel finds.'],
  ['cifs', 'A share of Windows or Samba.'],
  ['none', 'For bind mounts.'],
  ['iso9660', 'Optical media.'],
  ['exfat', 'Large memory cards.'],
  ['ntfs3', 'Windows’ file system, by the kernel’s own driver.'],
  ['overlay', 'Folders laid over each other.'],
  ['proc', 'Processes.'],
  ['sysfs', 'Devices of the kernel.'],
].map(([name, summary]) => ({ name: name!, summary: summary!, docs }));

import { effectiveExports } from '../../../core/nfs/exports/effective.ts';
import { parseFstab } from '../../../core/nfs/fstab/parse.ts';
import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { isWithin } from '../../../core/text/path.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

const without = /^(tmpfs|ramfs|overlay|aufs|fuse(\..*)?|nfs4?|cifs|smb3|ceph|9p)$/;
const volatile = ['/run', '/dev/shm'];

const mountsOf = remember(({ fstab }: ExportsAnalysis) => (fstab === undefined ? [] : parseFstab(fstab).mounts));

/** The type of file system that a path lies on, as far as fstab or its name tells. */
function typeAt(mounts: readonly MountNode[], path: string): string | undefined {
  const [mount] = mounts
    .filter(({ target }) => target?.value.startsWith('/') && isWithin(path, target.value))
    .sort((a, b) => b.target!.value.length - a.target!.value.length);
  return mount?.type?.value ?? (volatile.some((folder) => isWithin(path, folder)) ? 'tmpfs' : undefined);
}

/** Finds file systems that need an fsid to be exported. */
export default defineRule({
  id: 'nfs-exports/missing-fsid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'A file system that has no identity of its own is exported without `fsid=`.',
  why: 'tmpfs, FUSE, overlay and network file systems have no UUID that could stand in file handles, so the kernel refuses to export them without `fsid=`. Reported for `/tmp`-like folders and for what the fstab beside the exports says of the path.',
  references: ['exports(5), fsid', 'utils/exportfs/exportfs.c, validate_export (nfs-utils 2.6.2)'],
  examples: {
    invalid: ['/run/share 192.0.2.1(ro)\n'],
    valid: ['/run/share 192.0.2.1(ro,fsid=7)\n', '/srv 192.0.2.1(ro)\n'],
  },
  visit: {
    entry(entry, { analysis, report }) {
      const named = effectiveExports(entry).every(({ fsid, uuid }) => fsid !== undefined || uuid !== undefined);
      const path = entry.path.value;
      const type = named ? '' : (typeAt(mountsOf(analysis), path) ?? '');
      if (without.test(type))
        report(entry.path, `This lies on ${type}, which can be exported with an fsid= only, such as fsid=1.`);
    },
  },
});

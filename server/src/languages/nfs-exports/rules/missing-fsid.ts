import { parseFstab } from '../../../core/nfs/fstab/parse.ts';
import { isWithin } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';

const without = /^(tmpfs|ramfs|overlay|aufs|fuse(\..*)?|nfs4?|cifs|smb3|ceph|9p)$/;
const volatile = ['/run', '/dev/shm'];

/** Finds file systems that need an fsid to be exported. */
export default defineRule({
  id: 'nfs-exports/missing-fsid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A file system that has no identity of its own is exported without `fsid=`.',
  why: 'tmpfs, FUSE, overlay and network file systems have no UUID that could stand in file handles, so the kernel refuses to export them without `fsid=`. Reported for `/tmp`-like folders and for what the fstab beside the exports says of the path.',
  references: ['exports(5), fsid', 'utils/exportfs/exportfs.c, validate_export (nfs-utils 2.6.2)'],
  examples: {
    invalid: ['/run/share 192.0.2.1(ro)\n'],
    valid: ['/run/share 192.0.2.1(ro,fsid=7)\n', '/srv 192.0.2.1(ro)\n'],
  },
  visit: {
    end(context) {
      const { fstab, grants } = context.analysis;
      const mounts = fstab === undefined ? [] : parseFstab(fstab).mounts;
      const seen = new Set<unknown>();
      for (const { entry, effective } of grants) {
        if (effective.fsid !== undefined || effective.uuid !== undefined || seen.has(entry)) continue;
        seen.add(entry);
        const mount = mounts
          .filter(({ target }) => target?.value.startsWith('/') && isWithin(effective.path, target.value))
          .sort((a, b) => b.target!.value.length - a.target!.value.length)[0];
        const type = mount?.type?.value ?? (volatile.some((folder) => isWithin(effective.path, folder)) ? 'tmpfs' : '');
        if (without.test(type))
          context.report(entry.path, `This lies on ${type}, which can be exported with an fsid= only, such as fsid=1.`);
      }
    },
  },
});

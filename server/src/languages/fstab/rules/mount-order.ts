import type { FieldNode } from '../../../core/nfs/fstab/tree.ts';
import { dirname, resolvePath } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';

/** No path of Linux is longer (PATH_MAX). */
const longest = 4096;

/** Finds mounts that a later one hides. */
export default defineRule({
  id: 'fstab/mount-order',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A file system is mounted below a place where a later line mounts another.',
  why: 'Where lines are mounted in their order, as by `mount -a`, the later one covers what the earlier one has mounted below it. Put the outer one first; systemd sorts them itself.',
  references: ['findmnt(8), --verify'],
  examples: {
    invalid: ['/dev/sda1 /srv/data ext4 defaults 0 2\n/dev/sdb1 /srv ext4 defaults 0 2\n'],
    valid: ['/dev/sdb1 /srv ext4 defaults 0 2\n/dev/sda1 /srv/data ext4 defaults 0 2\n'],
  },
  visit: {
    end({ analysis, report }) {
      /** What an earlier line mounts below a folder, by the folder. */
      const below = new Map<string, FieldNode>();
      for (const { fault, target, options } of analysis.root.mounts) {
        if (fault !== undefined || !target?.value.startsWith('/') || target.value.length > longest) continue;
        if (options.some((option) => option.text === 'noauto')) continue;
        const path = resolvePath('/', target.value);
        const hidden = below.get(path);
        if (hidden !== undefined)
          report(target, `This covers ${hidden.value}, which a line above mounts below it.`, {
            related: [{ span: hidden, message: 'The line that is covered.' }],
          });
        for (let folder = path; folder !== '/'; ) {
          folder = dirname(folder);
          if (!below.has(folder)) below.set(folder, target);
        }
      }
    },
  },
});

import { generalOptions, isPrivateOption } from '../../../core/nfs/general-options.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { isNfs } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { findOption, ownOptions } from '../schema/options.ts';

/** Finds options of other file systems than NFS that look misspelt. */
export default defineRule({
  id: 'fstab/misspelt-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'An option is none of its file system, and is spelled almost like one.',
  why: 'The kernel refuses to mount with an option that the file system does not know, often at the next boot. File systems get new options with new kernels, so that only those are reported that look like a slip.',
  references: ['mount(8)', 'ext4(5)', 'xfs(5)', 'btrfs(5)', 'tmpfs(5)', 'mount.cifs(8)'],
  examples: {
    invalid: [
      { code: '/dev/sda1 / ext4 noatmie 0 1\n', fixed: '/dev/sda1 / ext4 noatime 0 1\n' },
      { code: '/dev/sda1 / ext4 error=remount-ro 0 1\n', fixed: '/dev/sda1 / ext4 errors=remount-ro 0 1\n' },
      { code: '/dev/sdb1 /srv btrfs compres=zstd 0 0\n', fixed: '/dev/sdb1 /srv btrfs compress=zstd 0 0\n' },
    ],
    valid: [
      '/dev/sda1 / ext4 errors=remount-ro,commit=60,x-initrd.mount 0 1\n',
      '/dev/sda1 / ext4 some_new_option 0 1\n',
      'a /b fuse.sshfs noatmie 0 0\n',
      'tmpfs /tmp tmpfs size=50%,mode=1777,nosuid,nodev 0 0\n',
    ],
  },
  visit: {
    mount(node, { report }) {
      const own = ownOptions(node);
      if (isNfs(node) || own.length === 0 || node.fault !== undefined) return;
      const names = [...own, ...generalOptions].map(({ name }) => name);
      for (const { name, text, nameSpan } of node.options) {
        if (isPrivateOption(name) || name.length < 4 || /[{}$@%"&]/.test(text)) continue;
        if (findOption(node, name) !== undefined) continue;
        const meant = nearest(name, names);
        // Every flag may have a contrary that the tables do not name.
        if (meant === undefined || meant === `no${name}` || name === `no${meant}`) continue;
        report(nameSpan, `${node.type!.value} has no option "${name}". Did you mean "${meant}"?`, {
          fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(nameSpan, meant)] }],
        });
      }
    },
  },
});

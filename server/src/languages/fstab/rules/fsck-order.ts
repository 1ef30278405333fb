import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

const withoutDevice =
  /^(nfs4?|cifs|smb3|tmpfs|ramfs|proc|sysfs|devpts|swap|none|overlay|9p|ceph|fuse\.sshfs|sshfs|debugfs|efivarfs|cgroup2?)$/;

/** Finds checks of file systems that nothing can check. */
export default defineRule({
  id: 'fstab/fsck-order',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'The sixth column asks for a check of what cannot be checked, or checks another file system as early as the root.',
  why: 'fsck runs on devices: NFS, swap, bind mounts and file systems in memory have none, and take 0. The root file system takes 1 and is checked first; others take 2. btrfs and xfs have checkers that do nothing at boot and take 0.',
  references: ['fstab(5)'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2 0 2\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
      },
      { code: '/dev/sdb1 /srv ext4 defaults 0 1\n', fixed: '/dev/sdb1 /srv ext4 defaults 0 2\n' },
      { code: 'tmpfs /tmp tmpfs defaults 0 1\n', fixed: 'tmpfs /tmp tmpfs defaults 0 0\n' },
    ],
    valid: ['/dev/sda1 / ext4 defaults 0 1\n', '/dev/sda1 /srv ext4 defaults 0 2\n'],
  },
  visit: {
    mount({ type, target, options, passno }, context) {
      const order = Number(passno?.source);
      if (passno === undefined || !(order > 0) || type === undefined) return;
      const bound = options.some((option) => option.text === 'bind' || option.text === 'rbind');
      const wanted =
        withoutDevice.test(type.value) || bound ? '0' : order === 1 && target?.value !== '/' ? '2' : undefined;
      if (wanted === undefined) return;
      context.report(
        passno,
        wanted === '0'
          ? `Nothing can check ${bound ? 'a bind mount' : type.value}; write 0.`
          : 'The root alone is checked first; others take 2.',
        {
          severity: wanted === '0' ? 'warning' : 'info',
          fixes: [{ title: `Change to ${wanted}`, safety: 'suggested', edits: [replacement(passno, wanted)] }],
        },
      );
    },
  },
});

import { bootFileVersion } from '../../../core/boot-entry/version.ts';
import { linuxCommand } from '../analysis/entry-commands.ts';
import { defineRule } from '../define-rule.ts';

/** A kernel is told no root file system. */
export default defineRule({
  id: 'grub/missing-root',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'A kernel is told no root file system.',
  why: 'An installed system needs `root=`; without it the kernel takes the one that it was built with, which is hardly ever right. Live systems and installers find theirs themselves, and are not meant.',
  references: ['Documentation/admin-guide/kernel-parameters.txt (Linux 6.1)'],
  examples: {
    invalid: [
      'menuentry a {\n  linux /boot/vmlinuz-6.1.0-18-amd64 ro quiet\n  initrd /boot/initrd.img-6.1.0-18-amd64\n}\n',
    ],
    valid: [
      'menuentry a {\n  linux /boot/vmlinuz-6.1.0-18-amd64 root=/dev/sda1 ro\n  initrd /boot/initrd.img-6.1.0-18-amd64\n}\n',
      'menuentry a {\n  linux /live/vmlinuz boot=live\n}\n',
    ],
  },
  reach: 'section',
  visit: {
    command({ name, words }, { report }) {
      if (!linuxCommand.test(name) || words.length < 3) return;
      const [, kernel, ...args] = words;
      if (bootFileVersion(kernel!.source) === undefined) return;
      if (
        args.some(({ source }) =>
          /root|\$|^["']?(?:boot=|live|inst|iso|ip=|netboot|rescue|init|rd|auto|url|nfs)/i.test(source),
        )
      )
        return;
      report(kernel!, 'No root= tells this kernel where the system is.');
    },
  },
});

import { defineRule } from '../define-rule.ts';

/** An initrd is loaded before the kernel. */
export default defineRule({
  id: 'grub/initrd-before-linux',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'An initrd is loaded before the kernel.',
  why: '`initrd` belongs to the kernel that was loaded before it; without one it fails with "you need to load the kernel first".',
  references: ['grub-core/loader/i386/linux.c (GRUB 2.12)'],
  examples: {
    invalid: ['menuentry a {\n  initrd /initrd.img\n  linux /vmlinuz root=/dev/sda1\n}\n'],
    valid: ['menuentry a {\n  linux /vmlinuz root=/dev/sda1\n  initrd /initrd.img\n}\n'],
  },
  visit: {
    command(node, { report }) {
      const items = node.name === 'menuentry' ? (node.block?.items ?? []) : [];
      const linux = items.findIndex((item) => item.kind === 'command' && /^linux(?:16|efi)?$/.test(item.name));
      const initrd = items.findIndex((item) => item.kind === 'command' && /^initrd(?:16|efi)?$/.test(item.name));
      if (initrd >= 0 && initrd < linux) report(items[initrd]!, 'The kernel has to be loaded before its initrd.');
    },
  },
});

import { insertion, removal } from '../../../core/text/edit.ts';
import { indentOf } from '../analysis/indent.ts';
import { defineRule } from '../define-rule.ts';

/** An initrd is loaded before the kernel. */
export default defineRule({
  id: 'grub/initrd-before-linux',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An initrd is loaded before the kernel.',
  why: '`initrd` belongs to the kernel that was loaded before it; without one it fails with "you need to load the kernel first".',
  references: ['grub-core/loader/i386/linux.c (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'menuentry a {\n  initrd /initrd.img\n  linux /vmlinuz root=/dev/sda1\n}\n',
        fixed: 'menuentry a {\n  linux /vmlinuz root=/dev/sda1\n  initrd /initrd.img\n}\n',
      },
    ],
    valid: ['menuentry a {\n  linux /vmlinuz root=/dev/sda1\n  initrd /initrd.img\n}\n'],
  },
  reach: 'section',
  visit: {
    command(node, { analysis: { document }, report }) {
      const items = node.name === 'menuentry' ? (node.block?.items ?? []) : [];
      const linux = items.findIndex((item) => item.kind === 'command' && /^linux(?:16|efi)?$/.test(item.name));
      const initrd = items.findIndex((item) => item.kind === 'command' && /^initrd(?:16|efi)?$/.test(item.name));
      if (initrd < 0 || initrd >= linux) return;
      const { text } = document;
      const [first, kernel] = [items[initrd]!, items[linux]!];
      const own = `\n${indentOf(text, kernel.start)}${text.slice(first.start, first.end)}`;
      report(first, 'The kernel has to be loaded before its initrd.', {
        fixes: [
          {
            title: 'Put it behind the kernel',
            safety: 'suggested',
            edits: [removal(text, first), insertion(kernel.end, own)],
          },
        ],
      });
    },
  },
});

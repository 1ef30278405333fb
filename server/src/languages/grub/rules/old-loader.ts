import { replacement } from '../../../core/text/edit.ts';
import { commandsIn, initrdCommand, linuxCommand } from '../analysis/entry-commands.ts';
import { defineRule } from '../define-rule.ts';

/** A command is left over from older versions or other distributions. */
export default defineRule({
  id: 'grub/old-loader',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A command is left over from older versions or other distributions.',
  why: '`linuxefi` and `initrdefi` came with patches that GRUB 2.12 no longer needs and upstream never had; `linux16` and `initrd16` start through real mode, which no kernel of today needs and UEFI has not. A kernel and its initrd are loaded by commands of one kind.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html', 'NEWS (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'menuentry a {\n  linux16 /v root=/dev/sda1\n  initrd16 /i\n}\n',
        fixed: 'menuentry a {\n  linux /v root=/dev/sda1\n  initrd /i\n}\n',
      },
      {
        code: 'menuentry a {\n  linuxefi /v root=/dev/sda1\n  initrd /i\n}\n',
        fixed: 'menuentry a {\n  linux /v root=/dev/sda1\n  initrd /i\n}\n',
      },
    ],
    valid: [
      'menuentry a {\n  linux /v root=/dev/sda1\n  initrd /i\n}\n',
      'menuentry a {\n  linux16 /memtest86+.bin\n}\n',
    ],
  },
  reach: 'section',
  visit: {
    'command:menuentry'(node, { report }) {
      const commands = commandsIn(node).filter(({ name }) => linuxCommand.test(name) || initrdCommand.test(name));
      const kinds = new Set(commands.map(({ name }) => name.replace(/^(?:linux|initrd)/, '')));
      for (const { name, words } of commands) {
        const plain = name.replace(/(?:16|efi)$/, '');
        // Programs such as memtest86+ do start through real mode.
        if (
          name === plain ||
          (name === 'linux16' && (commands.length === 1 || /memtest/i.test(words[1]?.source ?? '')))
        )
          continue;
        const mixed = kinds.size > 1 ? ', and the other command is of another kind' : '';
        report(words[0]!, `"${name}" is needed no longer${mixed}; use "${plain}".`, {
          severity: mixed === '' ? 'info' : 'warning',
          fixes: [{ title: `Change to ${plain}`, safety: 'suggested', edits: [replacement(words[0]!, plain)] }],
        });
      }
    },
  },
});

import { insertion } from '../../../core/text/edit.ts';
import { initrdCommand } from '../analysis/entry-commands.ts';
import { defineRule } from '../define-rule.ts';

const microcode = /(?:intel|amd)[-_]u?code|early_ucode|\/microcode/i;

/** Microcode stands behind the initrd, or without one. */
export default defineRule({
  id: 'grub/microcode',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Microcode stands behind the initrd, or without one.',
  why: 'The kernel looks for microcode in what is loaded first; behind the initrd it is not found, and alone it starts nothing.',
  references: ['Documentation/arch/x86/microcode.rst (Linux 6.1)'],
  examples: {
    invalid: [
      {
        code: 'menuentry a {\n  linux /v root=/dev/sda1\n  initrd /initramfs-linux.img /intel-ucode.img\n}\n',
        fixed: 'menuentry a {\n  linux /v root=/dev/sda1\n  initrd /intel-ucode.img /initramfs-linux.img\n}\n',
      },
    ],
    valid: [
      'menuentry a {\n  linux /v root=/dev/sda1\n  initrd /intel-ucode.img /initramfs-linux.img\n}\n',
      'menuentry a {\n  linux /v root=/dev/sda1\n  initrd $ucode /initrd.img\n}\n',
    ],
  },
  reach: 'section',
  visit: {
    command({ name, words }, { report }) {
      if (!initrdCommand.test(name)) return;
      const files = words.slice(1).filter(({ source }) => !source.startsWith('-'));
      const first = files.findIndex(({ source }) => !microcode.test(source));
      for (const [index, word] of files.entries()) {
        if (microcode.test(word.source) && first >= 0 && index > first && !files[first]!.source.includes('$')) {
          const before = files[first]!;
          report(word, 'The kernel finds microcode only before the initrd; put this first.', {
            fixes: [
              {
                title: 'Put it first',
                safety: 'suggested',
                edits: [
                  insertion(before.start, `${word.source} `),
                  { start: files[index - 1]!.end, end: word.end, newText: '' },
                ],
              },
            ],
          });
        }
      }
      const [only] = files;
      if (first < 0 && only !== undefined && files.length === 1) {
        report(only, 'Only microcode is loaded here; the initrd itself has to stand behind it.', { severity: 'info' });
      }
    },
  },
});

import { initrdBeside } from '../../../core/boot-entry/boot-paths.ts';
import { insertion } from '../../../core/text/edit.ts';
import { commandsIn, initrdCommand, linuxCommand } from '../analysis/entry-commands.ts';
import { indentOf } from '../analysis/indent.ts';
import { defineRule } from '../define-rule.ts';
import { findCommand } from '../schema/commands.ts';

/** The root file system is named by UUID or label, and no initrd is loaded. */
export default defineRule({
  id: 'grub/root-needs-initrd',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The root file system is named by UUID or label, and no initrd is loaded.',
  why: 'The kernel itself finds a root by device name or by `PARTUUID=`; `UUID=` and `LABEL=` are looked up by the initrd. Without one the start ends in a panic.',
  references: ['init/do_mounts.c (Linux 6.1)'],
  examples: {
    invalid: [
      'menuentry a {\n  linux /vmlinuz root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n}\n',
      {
        code: 'menuentry a {\n  linux /boot/vmlinuz-6.1 root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n}\n',
        fixed:
          'menuentry a {\n  linux /boot/vmlinuz-6.1 root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n  initrd /boot/initrd.img-6.1\n}\n',
        path: '/boot/grub/grub.cfg',
        files: { '/boot/vmlinuz-6.1': '', '/boot/initrd.img-6.1': '', '/boot/initrd.img-6.2': '' },
      },
    ],
    valid: [
      'menuentry a {\n  linux /vmlinuz root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n  initrd /initrd.img\n}\n',
      'menuentry a {\n  linux /vmlinuz root=PARTUUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro\n}\n',
      'menuentry a {\n  linux /vmlinuz root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 $more\n}\n',
    ],
  },
  reach: 'section',
  visit: {
    'command:menuentry'(node, { analysis: { folders, document }, report }) {
      const commands = commandsIn(node);
      if (commands.some(({ name }) => initrdCommand.test(name) || name === '' || findCommand(name) === undefined))
        return;
      for (const command of commands) {
        const { name, words } = command;
        if (!linuxCommand.test(name) || words.some(({ source }) => /\$|initrd=/.test(source))) continue;
        const root = words.find(({ source }) => /^["']?root=(?:UUID|LABEL)=/.test(source));
        if (root === undefined) continue;
        const line = initrdBeside(folders, words[1]?.source ?? '');
        const own = `\n${indentOf(document.text, command.start)}initrd ${line}`;
        report(root, 'Only an initrd can look this up, and none is loaded; PARTUUID= needs none.', {
          fixes:
            line === undefined
              ? []
              : [{ title: `Load ${line}`, safety: 'suggested', edits: [insertion(command.end, own)] }],
        });
      }
    },
  },
});

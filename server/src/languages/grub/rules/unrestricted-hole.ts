import { flattenMenu } from '../../../core/grub-script/menu.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { commandsIn, linuxCommand } from '../analysis/entry-commands.ts';
import { defineRule } from '../define-rule.ts';

/** Kernel arguments that end in a shell without a password, or may do so. */
const rootShell =
  /^["']?(?:single|1|s|S|recovery|emergency|rescue|rd\.break\S*|init=\S*sh|systemd\.unit=(?:rescue|emergency)\.target)["']?$/;

/** An entry that anybody may start leads past the password. */
export default defineRule({
  id: 'grub/unrestricted-hole',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An entry that anybody may start leads past the password.',
  why: 'Where `superusers` is set, an `--unrestricted` entry is started without a password. One that boots into a root shell, or into the menu of another script, undoes the protection.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: [
      {
        code: 'set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\nmenuentry a --unrestricted {\n  linux /v root=/dev/sda1 init=/bin/sh\n}\n',
        fixed:
          'set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\nmenuentry a {\n  linux /v root=/dev/sda1 init=/bin/sh\n}\n',
      },
    ],
    valid: [
      'menuentry a --unrestricted {\n  linux /v root=/dev/sda1 single\n}\n',
      'set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\nmenuentry a --unrestricted {\n  linux /v root=/dev/sda1\n}\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      if (!analysis.deciders.some(({ words }) => words.some(({ source }) => /^["']?superusers=./.test(source)))) return;
      for (const { command, unrestricted, submenu } of flattenMenu(analysis.menu)) {
        if (!unrestricted || submenu) continue;
        const at = command.words.findIndex(({ source }) => unquote(source).text === '--unrestricted');
        const word = command.words[at];
        const fixes: Fix[] =
          word === undefined
            ? []
            : [
                {
                  title: 'Ask for the password: remove --unrestricted',
                  safety: 'suggested',
                  edits: [{ start: command.words[at - 1]!.end, end: word.end, newText: '' }],
                },
              ];
        for (const { name, words } of commandsIn(command)) {
          const shell = linuxCommand.test(name) ? words.find(({ source }) => rootShell.test(source)) : undefined;
          if (shell !== undefined)
            report(shell, 'Anybody may start this entry, and it leads to a root shell.', { fixes });
          else if (name === 'configfile' || name === 'normal') {
            report(words[0]!, 'Anybody may start this entry, and it leads to a menu that may have no password.', {
              severity: 'info',
              fixes,
            });
          }
        }
      }
    },
  },
});

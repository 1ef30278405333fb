import { partsOf } from '../../../core/grub-script/statement.ts';
import type { CommandNode, StatementNode } from '../../../core/grub-script/tree.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { commands, findCommand } from '../schema/commands.ts';

/** The commands of a statement that GRUB and its modules do not have. */
const strangeIn: (statement: StatementNode) => readonly CommandNode[] = remember((statement) =>
  partsOf(statement).commands.filter(({ name }) => /^[A-Za-z_][\w.-]*$/.test(name) && findCommand(name) === undefined),
);

/** The modules that a statement loads: one of one's own usually brings a command of its name. */
const modulesIn: (statement: StatementNode) => readonly string[] = remember((statement) =>
  partsOf(statement).commands.flatMap(({ name, words }) =>
    name === 'insmod' && words[1] !== undefined ? [words[1].source] : [],
  ),
);

/** A command is none that GRUB, a known module or the script itself has. */
export default defineRule({
  id: 'grub/unknown-command',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A command is none that GRUB, a known module or the script itself has.',
  why: 'grub-script-check accepts any word for a command; a typing error shows up on the console only. Functions of the script count as commands; where other scripts are sourced, the finding is a hint.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: [
      {
        code: 'menuentry a {\n  linxu /vmlinuz root=/dev/sda1\n}\n',
        fixed: 'menuentry a {\n  linux /vmlinuz root=/dev/sda1\n}\n',
      },
    ],
    valid: [
      {
        code: 'source $prefix/custom.cfg\nmine\n',
        path: '/boot/grub/grub.cfg',
        files: { '/boot/grub/custom.cfg': 'function mine {\n  true\n}\n' },
      },
      {
        code: 'mine\n',
        path: '/boot/grub/custom.cfg',
        files: { '/boot/grub/grub.cfg': 'function mine {\n  true\n}\nsource $prefix/custom.cfg\n' },
      },
      'function f {\n  echo a\n}\nf\n',
      'x=1\n',
      '$cmd a\n',
      'insmod ext2\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      const strange = analysis.root.items
        .flatMap((item) => strangeIn(item) as CommandNode[])
        .filter(({ name }) => !analysis.functionNames.has(name));
      if (strange.length === 0) return;
      const modules = new Set(analysis.root.items.flatMap((item) => modulesIn(item) as string[]));
      for (const { name, words } of strange) {
        const word = words[0]!;
        if (modules.has(name)) continue;
        const meant = nearest(name, [...analysis.functionNames, ...commands.map((entry) => entry.name)]);
        const severity = analysis.open || meant === undefined ? 'hint' : 'warning';
        if (meant === undefined) {
          report(word, `No module that we know has a command "${name}".`, { severity });
          continue;
        }
        report(word, `GRUB has no command "${name}"; did you mean "${meant}"?`, {
          severity,
          fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(word, meant)] }],
        });
      }
    },
  },
});

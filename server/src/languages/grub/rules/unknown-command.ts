import { remember } from '../../../core/syntax/remember.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { commands, findCommand } from '../schema/commands.ts';

/** A module of one's own usually brings a command of its name. */
const loadedModules = remember(
  (analysis: GrubAnalysis) =>
    new Set(analysis.commands.flatMap(({ name, words }) => (name === 'insmod' ? [words[1]?.source] : []))),
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
    command(node, { analysis, report }) {
      const { name, words } = node;
      const word = words[0]!;
      if (!/^[A-Za-z_][\w.-]*$/.test(name) || findCommand(name) !== undefined) return;
      if (analysis.functionNames.has(name) || loadedModules(analysis).has(name)) return;
      const meant = nearest(name, [...analysis.functionNames, ...commands.map((entry) => entry.name)]);
      const severity = analysis.open || meant === undefined ? 'hint' : 'warning';
      if (meant === undefined) {
        report(word, `No module that we know has a command "${name}".`, { severity });
        return;
      }
      report(word, `GRUB has no command "${name}"; did you mean "${meant}"?`, {
        severity,
        fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(word, meant)] }],
      });
    },
  },
});

import { insertion, type TextEdit } from '../../../core/text/edit.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { findPercent } from '../parse/command.ts';
import type { CommandNode, EntryNode } from '../parse/tree.ts';
import { readsInput } from '../schema/commands.ts';
import { isComplete } from '../shell/complete.ts';
import { programOf } from '../shell/script.ts';

/** Whether the text behind the `%` may well be meant for a command that reads its input. */
function isMeant(analysis: CrontabAnalysis, entry: EntryNode, { shell }: CommandNode): boolean {
  if (!isComplete(shell.value) || /[+"'=]$/.test(shell.value)) return false;
  const last = analysis.scriptOf(entry).commands.at(-1);
  return last !== undefined && readsInput(programOf(last));
}

function escapes(text: string, { start, end }: CommandNode): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = findPercent(text, start, end); at < end; at = findPercent(text, at + 1, end))
    edits.push(insertion(at, '\\'));
  return edits;
}

/** Finds percent signs that cut a command. */
export default defineRule({
  id: 'crontab/unescaped-percent',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `%` without a backslash ends the command.',
  why:
    'cron gives what follows the first `%` to the command as its standard input, and makes line ends of the others, inside of quotes too. ' +
    '`date +%F` becomes `date +`. Write `\\%`. Where the command before the sign is whole and reads its input, as `mail` does, nothing is said.',
  references: ['crontab(5)', 'do_command.c, child_process (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      {
        code: '@daily tar czf "/srv/$(date +%Y-%m-%d).tgz" /etc\n',
        fixed: '@daily tar czf "/srv/$(date +\\%Y-\\%m-\\%d).tgz" /etc\n',
      },
      { code: '@daily curl -s https://example.org/a%20b\n', fixed: '@daily curl -s https://example.org/a\\%20b\n' },
    ],
    valid: ['@daily date +\\%F\n', '@daily mail -s "It is late" root%Good night,%%cron%\n'],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const { command } = node;
      if (command?.input === undefined || isMeant(context.analysis, node, command)) return;
      const { start } = command.input;
      context.report(
        { start, end: start + 1 },
        'Here the command ends for cron: the rest becomes its standard input. Write "\\%" for a percent sign.',
        {
          fixes: [
            { title: 'Write "\\%"', safety: 'suggested', edits: escapes(context.analysis.document.text, command) },
          ],
        },
      );
    },
  },
});

import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { removeLine } from '../edits.ts';
import type { EntryNode } from '../parse/tree.ts';

/** A command that stands in the table more often than this is compared with so many others. */
const mostCompared = 10;

/** Finds jobs that stand in the table twice. */
export default defineRule({
  id: 'crontab/duplicate-entry',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The same command stands in the table twice with the same schedule.',
  why: 'cron starts both at the same moment. That is at best a waste, and at worst two backups that write the same file.',
  references: ['cron.c, find_jobs (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [{ code: '0 0 * * * /bin/a\n@daily /bin/a\n', fixed: '0 0 * * * /bin/a\n' }],
    valid: ['0 0 * * * /bin/a\n0 12 * * * /bin/a\n'],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      // Almost no command stands twice, so that a list for each would be most of the work.
      const seen = new Map<string, EntryNode | EntryNode[]>();
      for (const entry of analysis.root.entries) {
        if (entry.command === undefined || entry.fault !== undefined) continue;
        const { shell, input } = entry.command;
        // Texts that stay from one version to the next need not be hashed again.
        const command =
          input === undefined ? shell.value : analysis.document.text.slice(entry.command.start, entry.command.end);
        const known = seen.get(command);
        if (known === undefined) {
          seen.set(command, entry);
          continue;
        }
        const same = Array.isArray(known) ? known : [known];
        if (same !== known) seen.set(command, same);
        const times = timesOf(analysis, entry);
        const first = same.slice(0, mostCompared).find((other) => timesOf(analysis, other) === times);
        if (first === undefined || times === '') {
          same.push(entry);
          continue;
        }
        context.report(entry, 'The same command runs at the same times in a line above.', {
          tags: ['unnecessary'],
          related: [{ span: first, message: 'The first one.' }],
          fixes: [{ title: 'Remove the line', safety: 'suggested', edits: [removeLine(analysis, entry)] }],
        });
      }
    },
  },
});

/** What tells two entries with the same command apart; empty where cron rejects the schedule. */
function timesOf(analysis: CrontabAnalysis, entry: EntryNode): string {
  const schedule = analysis.scheduleOf(entry);
  if (schedule === undefined) return '';
  const times = schedule === 'reboot' ? schedule : { ...schedule, wildcard: false };
  return JSON.stringify([times, entry.user?.value]);
}

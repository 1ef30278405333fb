import { defineRule } from '../define-rule.ts';
import { removeLine } from '../edits.ts';
import type { EntryNode } from '../parse/tree.ts';

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
      const seen = new Map<string, EntryNode>();
      for (const entry of analysis.root.entries) {
        const schedule = analysis.scheduleOf(entry);
        if (schedule === undefined || entry.command === undefined || entry.fault !== undefined) continue;
        const command = analysis.document.text.slice(entry.command.start, entry.command.end);
        const key = JSON.stringify([timesOf(schedule), entry.user?.value, command]);
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, entry);
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

function timesOf(schedule: object | 'reboot'): unknown {
  return schedule === 'reboot' ? schedule : { ...schedule, wildcard: false };
}

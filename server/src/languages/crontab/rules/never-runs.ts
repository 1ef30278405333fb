import { defineRule } from '../define-rule.ts';
import { canRun } from '../schedule/schedule.ts';

/** Finds schedules that match no day of any year. */
export default defineRule({
  id: 'crontab/never-runs',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A schedule matches no date that there is.',
  why: 'cron accepts 30 February and waits for it for ever. People write such a line to switch a job off; a `#` before it says so.',
  references: ['cron.c, find_jobs (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: ['0 0 31 2 * /bin/true\n', '0 0 31 4,6,9,11 * /bin/true\n', '0 0 30 2 */2 /bin/true\n'],
    valid: ['0 0 29 2 * /bin/true\n', '0 0 31 * * /bin/true\n', '0 0 30 2 1 /bin/true\n'],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const schedule = context.analysis.scheduleOf(node);
      if (schedule === undefined || schedule === 'reboot' || canRun(schedule)) return;
      if (node.fields.some((field) => field.items.some((item) => item.from > item.to))) return;
      const [, , day, month] = node.fields;
      context.report({ start: day!.start, end: month!.end }, 'No year has such a day, so that the command never runs.');
    },
  },
});

import { insertion, replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { describeSchedule } from '../schedule/describe.ts';

/** Finds schedules that restrict both the day of the month and the day of the week. */
export default defineRule({
  id: 'crontab/day-or-weekday',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Both the day of the month and the day of the week are restricted, and cron runs the job where either matches.',
  why:
    'Every other pair of fields must match together; these two don’t, unless one of them begins with `*`. `0 0 1-7 * 1` is not the first Monday ' +
    'of the month, but its first seven days and every Monday. To ask for both, let the command look at the day of the week itself.',
  references: ['crontab(5)', 'cron.c, find_jobs (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      {
        code: '0 4 1-7 * 1 /usr/local/bin/report\n',
        fixed: '0 4 1-7 * * [ "$(date +\\%u)" -eq 1 ] && /usr/local/bin/report\n',
      },
      '0 4 1,15 * mon-fri /usr/local/bin/report\n',
    ],
    valid: [
      '0 4 1-7 * * /usr/local/bin/report\n',
      '0 4 */2 * mon /usr/local/bin/report\n',
      '0 4 * * 1 /usr/local/bin/report\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const schedule = context.analysis.scheduleOf(node);
      if (node.word !== undefined || schedule === undefined || schedule === 'reboot' || schedule.bothDays) return;
      if (schedule.days.length === 31 || schedule.weekdays.length === 7) return;
      if (schedule.days.length === 0 || schedule.weekdays.length === 0) return;
      const [, , day, , weekday] = node.fields;
      const only = schedule.weekdays.length === 1 ? schedule.weekdays[0] : undefined;
      const test = `[ "$(date +\\%u)" -eq ${only === 0 ? 7 : only} ] && `;
      context.report(
        { start: day!.start, end: weekday!.end },
        `Either day suffices: ${describeSchedule(schedule)}. If both must match, let the command test one of them.`,
        {
          fixes:
            only === undefined || node.command === undefined
              ? []
              : [
                  {
                    title: 'Ask for both, with a test in the command',
                    safety: 'suggested',
                    edits: [replacement(weekday!, '*'), insertion(node.command.start, test)],
                  },
                ],
        },
      );
    },
  },
});

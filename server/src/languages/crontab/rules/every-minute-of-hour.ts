import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds schedules that run sixty times in an hour that was named. */
export default defineRule({
  id: 'crontab/every-minute-of-hour',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The minute is `*` although single hours are named.',
  why: '`* 5 * * *` does not run at five o’clock, but sixty times from 05:00 to 05:59. For once an hour the minute must be a number.',
  references: ['crontab(5)'],
  examples: {
    invalid: [{ code: '* 5 * * * /usr/local/bin/backup\n', fixed: '0 5 * * * /usr/local/bin/backup\n' }],
    valid: [
      '0 5 * * * /usr/local/bin/backup\n',
      '* 9-17 * * * /usr/local/bin/poll\n',
      '* * * * * /usr/local/bin/poll\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const [minute, hour] = node.fields;
      if (minute?.source !== '*' || hour === undefined || hour.fault !== undefined) return;
      if (hour.items.length === 0 || !hour.items.every((item) => item.shape === 'value')) return;
      context.report(
        minute,
        `"*" runs the command in each of the sixty minutes of the hour; for once, write a minute such as 0.`,
        {
          fixes: [{ title: 'Change to 0', safety: 'suggested', edits: [replacement(minute, '0')] }],
        },
      );
    },
  },
});

import { defineRule } from '../define-rule.ts';
import { pointBefore } from '../edits.ts';
import { fieldDefinitions } from '../schema/fields.ts';

/** Finds schedules that end before their fifth field. */
export default defineRule({
  id: 'crontab/missing-field',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A schedule has fewer than five fields.',
  why: 'A job has a minute, an hour, a day of the month, a month and a day of the week before its command. cron ignores the whole file where one is missing.',
  references: ['entry.c, load_entry (Debian’s cron 3.0pl1-162)'],
  examples: { invalid: ['0 5 * *\n'], valid: ['0 5 * * * /bin/true\n', '@daily /bin/true\n'] },
  reach: 'section',
  visit: {
    entry(node, context) {
      const last = node.fields.at(-1);
      if (last === undefined || last.start !== last.end) return;
      const rest = fieldDefinitions.slice(node.fields.length - 1).map(({ name }) => name);
      const names = rest.length === 1 ? `the ${rest[0]} and the command are` : `${rest.join(', ')} and the command are`;
      context.report(pointBefore(context.analysis, last.start), `The line ends too early: ${names} missing.`);
    },
  },
});

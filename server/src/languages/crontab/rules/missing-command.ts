import { defineRule } from '../define-rule.ts';
import { pointBefore } from '../edits.ts';

/** Finds schedules without anything to run. */
export default defineRule({
  id: 'crontab/missing-command',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A line has a schedule but no command.',
  why: 'In a system table cron reads on for the user or the command on the next line, finds nonsense there and ignores the whole file. A user’s own table without a command is accepted and does nothing, which gives a warning only.',
  references: ['entry.c, load_entry (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: '@daily root\n', path: '/etc/cron.d/x' },
      { code: '0 5 * * *\n', path: '/etc/crontab' },
      { code: '0 5 * * *\n', path: '/var/spool/cron/crontabs/root' },
    ],
    valid: ['0 5 * * * /bin/true\n'],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const { analysis } = context;
      if (node.command !== undefined || (node.word === undefined && node.fields.length < 5)) return;
      if (node.fields.at(-1)?.start === node.fields.at(-1)?.end && node.word === undefined) return;
      if (node.fault !== undefined && node.fault !== 'missing-user' && node.fault !== 'missing-command') return;
      const place = pointBefore(analysis, node.end);
      if (node.fault === undefined) {
        context.report(place, 'Nothing follows the schedule, so that nothing is run.', { severity: 'warning' });
        return;
      }
      const what =
        node.fault === 'missing-user'
          ? 'The user and the command are'
          : `The command is missing behind the user "${node.user?.value}", or the user is`;
      context.report(place, `${what} missing; cron ignores the whole file.`, {
        severity: analysis.choice.certain ? 'error' : 'warning',
      });
    },
  },
});

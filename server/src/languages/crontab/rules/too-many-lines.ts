import { defineRule } from '../define-rule.ts';

/** So many lines `crontab` installs (MAX_TAB_LINES in cron.h). */
const most = 10_000;

/** Finds tables that `crontab` refuses for their length. */
export default defineRule({
  id: 'crontab/too-many-lines',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A user’s table has more than 10,000 lines.',
  why: 'The program `crontab` installs no table of more than 10,000 lines, comments included. Split it, or let a script decide what is to be done.',
  references: ['crontab.c, replace_cmd, and cron.h, MAX_TAB_LINES (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [{ code: '#\n'.repeat(most + 1), path: '/var/spool/cron/crontabs/root' }],
    valid: [
      { code: '#\n'.repeat(most), path: '/var/spool/cron/crontabs/root' },
      { code: '#\n'.repeat(most + 1), path: '/etc/cron.d/long' },
    ],
  },
  visit: {
    end(context) {
      const { document, choice } = context.analysis;
      if (choice.form !== 'user' || !choice.certain || document.lines.lineCount <= most) return;
      let lines = 0;
      let last = 0;
      for (let at = document.text.indexOf('\n'); at >= 0; at = document.text.indexOf('\n', at + 1)) {
        lines++;
        last = at;
      }
      if (lines <= most) return;
      context.report(
        { start: last, end: last + 1 },
        `The table has ${lines} lines; "crontab" installs at most ${most}.`,
      );
    },
  },
});

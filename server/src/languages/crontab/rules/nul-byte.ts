import { defineRule } from '../define-rule.ts';

/** Finds NUL characters. */
export default defineRule({
  id: 'crontab/nul-byte',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A NUL character stands in the table.',
  why: 'cron ends a setting or a command at a NUL and takes the rest of the line for a line of its own. The file was probably written by a program that failed, or in UTF-16.',
  references: ['misc.c, get_string (Debian’s cron 3.0pl1-162)'],
  examples: { invalid: ['@daily /bin/true\0\n'], valid: ['@daily /bin/true\n'] },
  visit: {
    end(context) {
      for (const start of context.analysis.root.nuls) {
        context.report(
          { start, end: start + 1 },
          'cron ends the line at this NUL character and takes the rest for another line.',
        );
      }
    },
  },
});

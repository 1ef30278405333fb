import { defineRule } from '../define-rule.ts';

/** Finds commands that do not fit into cron's buffer. */
export default defineRule({
  id: 'crontab/command-too-long',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A command has 999 bytes or more.',
  why: 'cron keeps 998 bytes of a command and ignores the whole file for a longer one. Put the commands into a script and call that.',
  references: ['entry.c and cron.h, MAX_COMMAND (Debian’s cron 3.0pl1-162)'],
  examples: { invalid: [`@daily /bin/echo ${'x'.repeat(1000)}\n`], valid: [`@daily /bin/echo ${'x'.repeat(900)}\n`] },
  reach: 'section',
  visit: {
    entry({ command, fault }, context) {
      if (command === undefined || fault !== 'command-too-long') return;
      context.report(
        command,
        'The command is longer than the 998 bytes that cron takes; it ignores the whole file. Call a script instead.',
      );
    },
  },
});

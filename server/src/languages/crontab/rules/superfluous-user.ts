import { defineRule } from '../define-rule.ts';
import { isCommandName } from '../schema/commands.ts';
import { isUsualUser } from '../schema/users.ts';

/** Finds users in tables that have no column for them. */
export default defineRule({
  id: 'crontab/superfluous-user',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A command in a user’s own table begins with the name of a user.',
  why: 'Only /etc/crontab and /etc/cron.d have a column for the user. In a table of `crontab -e` the name is taken for the command, and the job fails.',
  references: ['crontab(5)', 'cron(8)'],
  examples: {
    invalid: [
      {
        code: '@daily root /usr/local/bin/backup\n',
        path: '/var/spool/cron/crontabs/root',
        fixed: '@daily /usr/local/bin/backup\n',
      },
    ],
    valid: [
      { code: '@daily /usr/local/bin/backup root\n', path: '/var/spool/cron/crontabs/root' },
      { code: '@daily root /usr/local/bin/backup\n', path: '/etc/cron.d/backup' },
    ],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      if (node.user !== undefined || node.fault !== undefined || context.analysis.choice.form === 'system') return;
      const first = /^\w[\w-]*/.exec(node.command?.shell.value ?? '')?.[0];
      if (first === undefined || !isUsualUser(first)) return;
      const [word, next] = context.analysis.scriptOf(node).commands[0]?.words ?? [];
      if (word === undefined || next === undefined || word.quoted || !isUsualUser(word.value)) return;
      if (!next.value.startsWith('/') && !isCommandName(next.value)) return;
      context.report(word, `cron would run a command "${word.value}": a user’s own table has no column for the user.`, {
        fixes: [
          {
            title: `Remove "${word.value}"`,
            safety: 'suggested',
            edits: [{ start: word.start, end: next.start, newText: '' }],
          },
        ],
      });
    },
  },
});

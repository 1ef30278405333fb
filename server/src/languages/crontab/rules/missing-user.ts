import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { isCommandName } from '../schema/commands.ts';
import { looksLikeField } from '../schema/fields.ts';

/** Finds lines of system tables where the command stands in the column of the user. */
export default defineRule({
  id: 'crontab/missing-user',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line of a system table names no user before its command.',
  why:
    'In /etc/crontab and /etc/cron.d the word behind the schedule is the user who runs the command. If that user does not exist, ' +
    'cron ignores the whole file. A word that could be a user, but is usually a command, gives a warning only.',
  references: ['entry.c, load_entry (Debian’s cron 3.0pl1-162)', 'cron(8)'],
  examples: {
    invalid: [
      {
        code: '0 3 * * * /usr/local/bin/backup --all\n',
        path: '/etc/cron.d/backup',
        fixed: '0 3 * * * root /usr/local/bin/backup --all\n',
      },
      {
        code: '@daily certbot renew\n',
        path: '/etc/cron.d/renew',
        fixed: '@daily root certbot renew\n',
      },
    ],
    valid: [
      { code: '0 3 * * * root /usr/local/bin/backup\n', path: '/etc/cron.d/backup' },
      { code: '0 3 * * * /usr/local/bin/backup\n', path: '/var/spool/cron/crontabs/root' },
    ],
  },
  reach: 'section',
  visit: {
    entry({ user, command, fault }, context) {
      if (user === undefined || looksLikeField(user.value)) return;
      const impossible = fault === 'impossible-user';
      const suspicious = fault === undefined && command !== undefined && isCommandName(user.value);
      if (!impossible && !suspicious) return;
      const message = impossible
        ? `"${user.value}" cannot be a user: in a system table the user comes before the command. cron ignores the whole file.`
        : `"${user.value}" stands where the user belongs; cron ignores the whole file if nobody is called so.`;
      context.report(user, message, {
        severity: impossible && context.analysis.choice.certain ? 'error' : 'warning',
        fixes: [{ title: 'Run it as root', safety: 'suggested', edits: [insertion(user.start, 'root ')] }],
      });
    },
  },
});

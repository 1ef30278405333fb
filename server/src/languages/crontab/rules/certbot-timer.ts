import { insertion } from '../../../core/text/edit.ts';
import { findRenewal } from '../certbot/renewal.ts';
import { defineRule } from '../define-rule.ts';

const guard = 'systemctl -q is-enabled certbot.timer 2>/dev/null || ';

/** Finds renewals that Debian's package does already. */
export default defineRule({
  id: 'crontab/certbot-timer',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A job renews certificates, which Debian’s package certbot already does with a systemd timer.',
  why:
    'The package brings certbot.timer, which renews twice a day at a random minute, and a file in /etc/cron.d for machines without systemd. ' +
    'A second job does no harm, but it hides which of them works, and its hooks run for half of the renewals only. Put the hook ' +
    'into /etc/letsencrypt/renewal-hooks/deploy instead, or let the job run only where the timer is off.',
  references: ['certbot.timer and cron.d/certbot of Debian’s certbot 2.1.0', 'certbot(1)'],
  examples: {
    invalid: [{ code: '30 2 * * 1 certbot renew -q\n', fixed: `30 2 * * 1 ${guard}certbot renew -q\n` }],
    valid: [
      `30 2 * * 1 ${guard}certbot renew -q\n`,
      '30 2 * * 1 test -d /run/systemd/system || certbot renew -q\n',
      '30 2 * * 1 /opt/certbot/bin/certbot renew -q\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const renewal = findRenewal(context.analysis, node);
      if (
        renewal === undefined ||
        renewal.retired ||
        !/^(\/usr\/bin\/)?(certbot|letsencrypt)$/.test(renewal.program.value)
      )
        return;
      if (/certbot\.timer|\/run\/systemd\/system/.test(node.command?.shell.value ?? '')) return;
      context.report(
        renewal.program,
        'Debian’s package certbot renews with a systemd timer of its own; is this job needed?',
        {
          fixes: [
            {
              title: 'Run it only where the timer is off',
              safety: 'suggested',
              edits: [insertion(renewal.command.start, guard)],
            },
          ],
        },
      );
    },
  },
});

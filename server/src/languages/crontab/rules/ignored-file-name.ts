import { defineRule } from '../define-rule.ts';

/** Names of sources that something else makes the real file from. */
const template = /\.(j2|erb|epp|in|tmpl|tpl|template|mustache)$/;

/** Finds files in cron.d that cron passes over for their names. */
export default defineRule({
  id: 'crontab/ignored-file-name',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The name of a file in cron.d has characters for which cron ignores the file.',
  why:
    'Debian’s cron reads only those files of /etc/cron.d whose names consist of letters, digits, underscores and hyphens, as run-parts does. A ' +
    'name with a dot, such as `backup.sh` or `site.example.org`, is passed over without a message. Rename the file. Started with `-l`, cron ' +
    'reads the names of the LSB too, but hardly anybody does that.',
  references: ['database.c, valid_name (Debian’s cron 3.0pl1-162)', 'cron(8)'],
  examples: {
    invalid: [{ code: '@daily root /bin/true\n', path: '/etc/cron.d/backup.cron' }],
    valid: [
      { code: '@daily root /bin/true\n', path: '/etc/cron.d/backup_2' },
      { code: '@daily root /bin/true\n', path: '/srv/cron.d/backup.j2' },
      { code: '# nothing yet\n', path: '/etc/cron.d/.placeholder' },
    ],
  },
  visit: {
    end(context) {
      const { cronDName, root } = context.analysis;
      const first = root.entries[0];
      if (cronDName === undefined || first === undefined) return;
      if (/^[A-Za-z0-9_-]+$/.test(cronDName) || template.test(cronDName)) return;
      context.report(
        first.children[0] ?? { start: first.start, end: first.start + 1 },
        `cron ignores this file: in cron.d a name may have letters, digits, "_" and "-" only, and "${cronDName}" has others.`,
      );
    },
  },
});

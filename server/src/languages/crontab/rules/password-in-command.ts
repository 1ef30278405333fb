import { basename } from '../../../core/text/path.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';
import { coreWords, type ShellCommand } from '../shell/script.ts';
import type { ShellToken } from '../shell/tokens.ts';

/** A quick look that spares most commands the splitting into words. */
const trace = /pass|pwd|mysql|mariadb|curl|wget|redis-cli|:\/\/[^/\s:@]*:[^/\s@]+@/i;

/** Where each program takes a password as an argument: within the option's own word, or in the next one. */
const within: Readonly<Record<string, RegExp>> = {
  mysql: /^-p./,
  mysqldump: /^-p./,
  mysqladmin: /^-p./,
  mysqlcheck: /^-p./,
  mariadb: /^-p./,
  'mariadb-dump': /^-p./,
  sshpass: /^-p./,
};
const behind: Readonly<Record<string, RegExp>> = {
  curl: /^(-u|--user|--proxy-user)$/,
  'redis-cli': /^-a$/,
  sshpass: /^-p$/,
};
const anywhere = /^--(\w+-)?(password|passwd|passphrase)=./i;
const variable = /^(\w+_)?(PGPASSWORD|MYSQL_PWD|PASSWORD|PASSPHRASE|RESTIC_PASSWORD|BORG_PASSPHRASE)=./;
const inAddress = /^(--?\w[\w-]*=)?[a-z][\w+.-]*:\/\/[^/\s:@]*:([^/\s@]+)@/i;

/** What the shell works out when the job runs is not in the file. */
const isWritten = (text: string) => text !== '' && !/[$`]/.test(text);

function secretIn({ words }: ShellCommand, all: readonly ShellToken[]): Span | undefined {
  const name = basename(words[0]?.value ?? '');
  for (const [index, word] of all.entries()) {
    const { value } = word;
    if (!isWritten(value)) continue;
    if (anywhere.test(value) || within[name]?.test(value) || inAddress.test(value)) return word;
    const next = all[index + 1];
    if (next === undefined || !behind[name]?.test(value) || !isWritten(next.value)) continue;
    // curl asks for the password where only the user is given.
    if (name !== 'curl' || /^[^:]*:./.test(next.value)) return next;
  }
  return undefined;
}

/** Finds passwords in commands. */
export default defineRule({
  id: 'crontab/password-in-command',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A command has a password among its arguments.',
  why:
    'Everybody on the machine sees the arguments of running commands (`ps`), cron writes the command into the system log at every run, and ' +
    'files in /etc/cron.d are often readable by all. Put the password into a file that only the user of the job may read: ' +
    '`~/.my.cnf`, `~/.pgpass`, `~/.netrc`, or an option such as `--password-file`.',
  references: ['CWE-214', 'CWE-532', 'do_command.c, log_it (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      '@daily mysqldump -u root -psecret --all-databases >/srv/all.sql\n',
      '@daily curl -s -u me:secret https://example.org/\n',
      '@daily PGPASSWORD=secret pg_dump -h db.example.org app >/srv/app.sql\n',
      '@daily rsync ftp://me:secret@example.org/x /srv\n',
    ],
    valid: [
      '@daily mysqldump -p"$(cat /root/.pw)" --all-databases >/srv/all.sql\n',
      '@daily mysql -p app\n',
      '@daily curl -s -u me https://example.org/\n',
      '@daily tar -psf /srv/a.tar /etc\n',
      '@daily borg create --password-file=/root/.pw /srv\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      if (!trace.test(node.command?.shell.value ?? '')) return;
      const { analysis } = context;
      const { tokens, commands } = analysis.scriptOf(node);
      const secrets: Span[] = [];
      for (const token of tokens)
        if (token.type === 'word' && variable.test(token.text) && isWritten(token.text)) secrets.push(token);
      for (const command of commands) {
        const core = coreWords(command);
        const secret = secretIn({ ...command, words: core }, core) ?? secretIn(command, command.words);
        if (secret !== undefined) secrets.push(secret);
      }
      for (const { start, end } of secrets) {
        context.report(
          { start, end },
          'This password can be read in the list of processes and in the system log; keep it in a file that only the job’s user may read.',
        );
      }
    },
  },
});

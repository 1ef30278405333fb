import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { checkJobAnswer, jobLine } from '../../server/src/core/cron/job.ts';
import { completeAnswers } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { cronJob } from '../../server/src/generators/cron-job.ts';
import { generate } from '../../server/src/generators/run.ts';
import { newJob } from '../../server/src/languages/crontab/additions/job.ts';
import type { CrontabAnalysis } from '../../server/src/languages/crontab/analysis/analyse.ts';
import { atCursor } from '../harness/cursor.ts';
import { cronPackages, judgeSystemTables, judgeUserTables } from '../programs/cron.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { pairwise } from '../programs/pairwise.ts';
import { runProgram } from '../programs/run-program.ts';

const answers = pairwise({
  command: [
    '/usr/local/sbin/backup',
    'tar czf /srv/a.tgz /etc',
    'cd / && run-parts /etc/x',
    `echo 'a b' | mail -s "100%" root`,
  ],
  when: ['minutes', 'hourly', 'daily', 'weekdays', 'weekly', 'monthly', 'reboot'],
  time: ['00:00', '03:17', '23:59'],
  weekday: ['mon', 'sun'],
  every: ['5', '30'],
  once: [true, false],
  output: ['mail', 'errors', 'log'],
  mailto: ['', 'root', 'a@example.org,b@example.org'],
}) as Answers[];

let leftOut: string | undefined;
beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(cronPackages), 'judging new jobs');
  if (leftOut) console.warn(leftOut);
}, 900_000);

async function add(text: string, path: string, given: Answers): Promise<string> {
  const { analysis, offset } = await atCursor({ language: 'crontab', text, path });
  const known = analysis as CrontabAnalysis;
  const validate = (id: string, value: Answers[string], all: Answers) => newJob.validate?.(id, value, all);
  const asker = { id: newJob.id, questions: newJob.questions(known, offset), validate };
  return applyEdits(analysis.document.text, newJob.edits(known, offset, completeAnswers(asker, given)));
}

describe('a file for cron.d', () => {
  const texts = answers.map((given) => generate(cronJob, given)[0]!.text);

  test('is accepted by the daemon, and we find nothing to say', async ({ skip }) => {
    for (const text of texts) {
      expect(await checkText({ path: '/etc/cron.d/local-job', text, languageId: 'crontab' }), text).toEqual([]);
    }
    if (leftOut) skip(leftOut);
    expect((await judgeSystemTables(texts)).filter(({ accepted }) => !accepted)).toEqual([]);
  });

  test('is as it was asked for', () => {
    const [file] = generate(cronJob, {
      command: '/usr/local/sbin/backup',
      when: 'weekly',
      time: '04:30',
      name: 'backup',
    });
    expect(file!.name).toBe('cron.d/backup');
    expect(file!.text.split('\n').slice(-3)).toEqual([
      '',
      '30 4 * * sun root flock -n /run/lock/backup.lock /usr/local/sbin/backup',
      '',
    ]);
  });

  test.each([
    [{ name: 'a.b' }, 'passes over'],
    [{ user: 'a b' }, 'name of a user'],
    [{ mailto: 'a b' }, 'commas'],
    [{ time: '24:00' }, '03:17'],
    [{ when: 'monthly', day: '31' }, '1 to 28'],
    [{ when: 'hourly', minute: '60' }, '0 to 59'],
    [{ command: 'a\nb' }, 'one line'],
    [{ command: 'a &' }, 'behind the last command'],
    [{ command: ' ' }, 'Give a command'],
    [{ command: 'x'.repeat(301) }, 'script'],
  ])('%j is refused', (given, message) => {
    expect(() => generate(cronJob, { command: '/bin/true', ...given })).toThrow(message);
  });
});

describe('a job that is added', () => {
  test('stands below the line at hand, as the user of the last job', async () => {
    expect(
      await add('@daily backup /bin/a<|>\n\n@weekly root /bin/b\n', '/etc/cron.d/x', {
        command: '/bin/c',
        once: false,
      }),
    ).toBe('@daily backup /bin/a\n17 3 * * * root /bin/c\n\n@weekly root /bin/b\n');
  });

  test('has no user in a table without that column, and keeps its lock at home', async () => {
    const path = '/var/spool/cron/crontabs/root';
    expect(await add('<|>', path, { command: '/opt/nightly.sh', when: 'reboot' })).toBe(
      '@reboot flock -n "$HOME/.nightly.lock" /opt/nightly.sh\n',
    );
    expect(await add('@daily /bin/a<|>', path, { command: '/bin/b', once: false })).toBe(
      '@daily /bin/a\n17 3 * * * /bin/b\n',
    );
  });

  test('is accepted by crontab', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = answers.map((given) => `${jobLine(completeAnswers(cronJob, given), 'job')}\n`);
    expect((await judgeUserTables(texts)).filter(({ accepted }) => !accepted)).toEqual([]);
  });

  test('does what the command does, however it is wrapped', async () => {
    const command = `printf '%s' "it's"; echo ' $((1+1))'`;
    for (const once of [true, false]) {
      const given = completeAnswers(cronJob, { command, once, output: 'mail', when: 'reboot' });
      // What the shell gets: without the schedule, and with cron's backslashes taken away.
      const line = jobLine(given, 'job')
        .replace('@reboot ', '')
        .replaceAll('\\%', '%')
        .replace(/flock -n \S+ /, '');
      expect((await runProgram('sh', ['-c', line])).stdout).toBe("it's $((1+1))\n");
    }
  });

  test('answers of other kinds are not looked at', () => {
    expect(checkJobAnswer('once', true)).toBeUndefined();
    expect(checkJobAnswer('command', '* x')).toContain('"*"');
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { letsencryptRenewal } from '../../server/src/generators/letsencrypt-renewal.ts';
import { renewalTime } from '../../server/src/generators/letsencrypt-renewal-time.ts';
import { generate } from '../../server/src/generators/run.ts';
import { cronPackages, judgeSystemTables } from '../programs/cron.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { runProgram } from '../programs/run-program.ts';

const combinations: Answers[] = ['cron', 'timer'].flatMap((method) =>
  ['saved', 'webroot', 'standalone'].flatMap((authenticator) =>
    ['nginx', 'postfix', 'none'].map((service) => ({ method, authenticator, service, name: 'a.example.org' })),
  ),
);
const filesOf = (method: string) =>
  combinations
    .filter((answers) => answers.method === method)
    .flatMap((answers) => [...generate(letsencryptRenewal, answers)]);

let leftOut: string | undefined;
beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(cronPackages), 'judging the generated tables');
  if (leftOut) console.warn(leftOut);
}, 900_000);

describe('for cron', () => {
  test('the daemon accepts each file', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const verdicts = await judgeSystemTables(filesOf('cron').map(({ text }) => text));
    expect(verdicts.filter(({ accepted }) => !accepted)).toEqual([]);
  });

  test('we find nothing to say', async () => {
    for (const { name, text } of filesOf('cron')) {
      expect(await checkText({ path: `/etc/${name}`, text, languageId: 'crontab' })).toEqual([]);
    }
  });

  test('the hook reloads the service, or starts it again where the port had to be free', () => {
    const text = (answers: Answers) => generate(letsencryptRenewal, { method: 'cron', ...answers })[0]!.text;
    expect(text({})).toContain('certbot renew -q --deploy-hook "systemctl reload nginx"');
    expect(text({ authenticator: 'standalone' })).toContain(
      '--pre-hook "systemctl stop nginx" --post-hook "systemctl start nginx"',
    );
    expect(text({ authenticator: 'webroot', webroot: '/srv/acme' })).toContain('--webroot -w /srv/acme');
    expect(text({ service: 'none' })).not.toContain('hook');
    expect(text({ time: '15:42' })).toContain('\n42 3,15 * * * root ');
    expect(text({})).not.toContain('certbot-auto');
  });
});

describe('for systemd', () => {
  test('the calendar and the units are valid', async () => {
    // Not required: a machine without systemd has nothing to ask.
    const present = await runProgram('systemd-analyze', ['--version']).catch(() => undefined);
    for (const { name, text } of filesOf('timer')) {
      expect(name).toMatch(/^certbot-renew\.(service|timer)$/);
      const calendar = /^OnCalendar=(.*)$/m.exec(text)?.[1];
      if (present?.code !== 0) continue;
      if (calendar !== undefined) {
        expect((await runProgram('systemd-analyze', ['calendar', calendar])).code, calendar).toBe(0);
      }
    }
    if (present?.code !== 0) return;
    const directory = await mkdtemp(join(tmpdir(), 'etcetera-units-'));
    try {
      // Certbot itself need not be installed for the units to be right.
      for (const { name, text } of generate(letsencryptRenewal, { method: 'timer' })) {
        await writeFile(join(directory, name), text.replace('/usr/bin/certbot', '/bin/true'));
      }
      const units = ['certbot-renew.service', 'certbot-renew.timer'].map((name) => join(directory, name));
      const verdict = await runProgram('systemd-analyze', ['verify', '--man=no', ...units]);
      expect(verdict.stderr.split('\n').filter((line) => line.includes('certbot-renew'))).toEqual([]);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});

describe('answers', () => {
  test('bad ones are refused with a sentence', () => {
    for (const answers of [
      { name: 'a b' },
      { time: '24:00' },
      { authenticator: 'webroot', webroot: 'x y' },
      { service: 'x' },
    ]) {
      expect(() => generate(letsencryptRenewal, answers)).toThrow(/\.$/);
    }
  });

  test('the minute follows from the name, is never the full hour, and differs between machines', () => {
    const times = Array.from({ length: 200 }, (_, index) => renewalTime(`host${index}.example.org`));
    expect(renewalTime('www.example.org')).toEqual(renewalTime('www.example.org'));
    for (const { hour, minute } of times) {
      expect(hour >= 0 && hour < 12 && minute > 0 && minute < 60).toBe(true);
    }
    expect(new Set(times.map(({ minute }) => minute)).size).toBeGreaterThan(40);
  });
});

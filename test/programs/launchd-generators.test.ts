import { beforeAll, describe, expect, it } from 'vitest';
import { validateAnswer } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { splitCommand } from '../../server/src/generators/command-words.ts';
import type { GeneratedFile } from '../../server/src/generators/generator.ts';
import { iceccCluster } from '../../server/src/generators/icecc-cluster.ts';
import { launchdJob } from '../../server/src/generators/launchd-job.ts';
import { generate } from '../../server/src/generators/run.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { dashPackages, judgeShellTexts } from './grub.ts';
import { pairwise } from './pairwise.ts';
import { judgePlists, plistPackages } from './plist.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  const packages = [...plistPackages, ...dashPackages];
  leftOut = skipOrThrow(await ensurePackages(packages), 'judging generated property lists and settings');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** Holds every made file against the program that reads it; returns the values of the property lists. */
async function judge(made: readonly (readonly GeneratedFile[])[]): Promise<unknown[]> {
  const files = made.flat();
  const plists = files.filter(({ language }) => language === 'launchd').map(({ text }) => text);
  const verdicts = await judgePlists(plists);
  expect(verdicts.filter(({ fault }) => fault !== undefined)).toEqual([]);
  const scripts = [...new Set(files.filter(({ language }) => language !== 'launchd').map(({ text }) => text))];
  for (const [index, verdict] of (await judgeShellTexts(scripts)).entries())
    expect(verdict.accepted, scripts[index]).toBe(true);
  return verdicts.map(({ value }) => value);
}

/** What we have to say about made files that lie in one workspace. */
async function findings(made: readonly GeneratedFile[]): Promise<string[]> {
  const files = Object.fromEntries(made.map(({ name, text }) => [`/srv/made/${name}`, text]));
  const found: string[] = [];
  for (const { language, name, text } of made) {
    if (language === 'shellscript') continue;
    const { diagnostics } = await check({ language, text, path: `/srv/made/${name}`, files });
    found.push(...diagnostics.map(({ rule, message }) => `${name}: ${rule}: ${message}`));
  }
  return found;
}

const jobRows = pairwise({
  kind: ['daemon', 'agent'],
  command: ['/usr/local/bin/example --verbose', `/bin/sh -c 'echo "a & <b>" > /tmp/x'`, '/usr/local/sbin/serve'],
  start: ['load', 'alive', 'interval', 'calendar', 'watch', 'socket'],
  calendar: ['every day at 03:30', 'weekdays at 9:00', 'on the 1st at 4:00', 'every hour at :15', '1 January at noon'],
  port: ['8081', 'http'],
  standardInput: [true, false],
  user: ['root', 'nobody'],
  log: ['', '/var/log/example.log'],
}) as Answers[];

describe('launchd-job', () => {
  it('makes jobs and scripts that their readers take and in which we find nothing', { timeout: 60_000 }, async ({
    skip,
  }) => {
    if (leftOut) skip(leftOut);
    const made = jobRows.map((answers) => generate(launchdJob, answers));
    const values = (await judge(made)) as Record<string, unknown>[];
    for (const [index, files] of made.entries()) {
      expect(await findings(files), files[0]!.text).toEqual([]);
      expect(values[index]!.Label).toBe('org.example.job');
    }
    const quoted = jobRows.findIndex(({ command }) => String(command).includes('echo'));
    expect(values[quoted]!.ProgramArguments).toEqual(['/bin/sh', '-c', 'echo "a & <b>" > /tmp/x']);
  });

  it.each([
    ['every day at 03:30', { Hour: 3, Minute: 30 }],
    [
      'weekends at 1:05',
      [
        { Weekday: 6, Hour: 1, Minute: 5 },
        { Weekday: 0, Hour: 1, Minute: 5 },
      ],
    ],
    ['on the 31st of October at 23:59', { Month: 10, Day: 31, Hour: 23, Minute: 59 }],
  ])('writes "%s" as plistlib reads it', async (calendar, expected) => {
    if (leftOut) return;
    const [{ text }] = generate(launchdJob, { start: 'calendar', calendar }) as [GeneratedFile];
    const [{ value }] = (await judgePlists([text])) as unknown as [{ value: { StartCalendarInterval: unknown } }];
    expect(value.StartCalendarInterval).toEqual(expected);
  });

  it.each([
    ['label', 'job'],
    ['label', 'org.example/job'],
    ['command', ''],
    ['command', 'echo a'],
    ['command', '/bin/echo $HOME'],
    ['command', '/bin/echo a > b'],
    ['command', '/bin/echo "a'],
    ['seconds', '5'],
    ['calendar', 'now and then'],
    ['paths', []],
    ['paths', ['~/x']],
    ['port', '70000'],
    ['address', 'localhost'],
    ['user', 'a b'],
    ['log', 'x.log'],
  ])('refuses %s %j', (question, value) => {
    expect(validateAnswer(launchdJob, question, value, {})).toMatch(/\.$/);
  });

  it('does not keep alive what ends at once', () => {
    expect(validateAnswer(launchdJob, 'start', 'alive', { command: '/usr/bin/touch /tmp/x' })).toMatch(/\.$/);
    expect(validateAnswer(launchdJob, 'start', 'load', { command: '/usr/bin/touch /tmp/x' })).toBeUndefined();
  });

  it('splits commands as a shell does', () => {
    expect(splitCommand(`/a 'b c' "d\\"e" f\\ g ""`)).toEqual({ words: ['/a', 'b c', 'd"e', 'f g', ''] });
  });
});

const clusterRows = pairwise({
  scheduler: ['build1.example.org', '192.168.1.10', 'scheduler.example.org'],
  network: ['ICECREAM', 'team-2'],
  nodes: [['build1.example.org=16', 'build2.example.org'], ['192.168.1.10=8']],
  platform: ['x86_64', 'aarch64'],
  distribution: ['debian', 'suse'],
  macs: [[], ['mac1.example.org=2', 'mac2.example.org']],
  daemon: ['/opt/homebrew/sbin/iceccd', '/usr/local/sbin/iceccd', '/opt/icecream/sbin/iceccd'],
  tarball: ['', '/opt/icecream/clang.tar.gz'],
}) as Answers[];

describe('icecc-cluster', () => {
  it('makes files that their readers take and in which we find nothing, seen together', { timeout: 60_000 }, async ({
    skip,
  }) => {
    if (leftOut) skip(leftOut);
    const made = clusterRows.map((answers) => generate(iceccCluster, answers));
    await judge(made);
    for (const files of made) expect(await findings(files)).toEqual([]);
  });

  it('gives the Mac workers of its own and no remote jobs', () => {
    const files = generate(iceccCluster, { macs: ['mac1.example.org=2'] });
    const plist = files.find(({ language }) => language === 'launchd')!;
    expect(plist.name).toBe('mac1.example.org/Library/LaunchDaemons/org.icecream.iceccd.plist');
    expect(plist.text.match(/<string>.*(?=<\/string>)/g)?.map((line) => line.slice(8))).toEqual([
      'org.icecream.iceccd',
      ...['/opt/homebrew/sbin/iceccd', '-s', 'build1.example.org', '-n', 'ICECREAM', '-m', '2', '--no-remote', '-v'],
      '/var/log/iceccd.log',
    ]);
    expect(files.map(({ text }) => text).join('\n')).toMatch(/launchctl bootstrap(.|\n)*ICECC_VERSION="x86_64:\/opt/);
  });

  it('starts one scheduler', () => {
    const files = generate(iceccCluster, { distribution: 'suse' });
    const runs = files.filter(({ text }) => text.includes('ICECREAM_RUN_SCHEDULER="yes"'));
    expect(runs.map(({ name }) => name)).toEqual(['build1.example.org/etc/sysconfig/icecream']);
  });

  it.each([
    ['scheduler', '8.8.4.4', {}],
    ['scheduler', 'a b', {}],
    ['network', 'a b', {}],
    ['nodes', [], {}],
    ['nodes', ['a=0'], {}],
    ['nodes', ['a', 'A=2'], {}],
    ['nodes', ['a=b'], {}],
    ['macs', ['a'], { nodes: ['a=4'] }],
    ['daemon', 'iceccd', {}],
    ['tarball', 'x.tar.gz', {}],
  ])('refuses %s %j', (question, value, answers) => {
    expect(validateAnswer(iceccCluster, question, value, answers as Answers)).toMatch(/\.$/);
  });
});

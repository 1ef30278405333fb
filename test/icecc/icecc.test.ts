import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../server/src/core/icecream/address.ts';
import { readIcecreamArguments } from '../../server/src/core/icecream/arguments.ts';
import { daemonOptions, schedulerOptions } from '../../server/src/core/icecream/options.ts';
import { environmentFaults, readEnvironments } from '../../server/src/core/icecream/platforms.ts';
import { clientKeys } from '../../server/src/core/icecream/variables.ts';
import { keys } from '../../server/src/languages/icecc/schema/keys.ts';
import { check } from '../harness/check.ts';
import { completionsAt, hoverAt } from '../harness/cursor.ts';

/** Names in debian/icecc.conf of icecc 1.4-1, and in suse/sysconfig.icecream of icecream 1.4, without their prefix. */
const shared = [
  'NICE_LEVEL',
  'LOG_FILE',
  'NETNAME',
  'MAX_JOBS',
  'ALLOW_REMOTE',
  'BASEDIR',
  'SCHEDULER_LOG_FILE',
  'SCHEDULER_HOST',
];

/** What getopt_long is told in daemon/main.cpp and scheduler/scheduler.cpp (icecream 1.4). */
const daemon =
  '-N --name -n --netname -m --max-processes -l --log-file -s --scheduler-host -h --help -v -d --daemonize -b --env-basedir -u --user-uid -i --interface -p --port --nice --cache-limit --no-remote';
const scheduler =
  '-n --netname -i --interface -p --port -h --help -l --log-file -v -d --daemonize -r --persistent-client-connection -u --user-uid';

describe('the tables', () => {
  it('have every setting of Debian and SUSE', () => {
    const names = new Set(keys.map(({ name }) => name));
    const wanted = [
      ...shared.flatMap((name) => [`ICECC_${name}`, `ICECREAM_${name}`]),
      'ICECC_CACHE_LIMIT',
      'ICECREAM_RUN_SCHEDULER',
    ];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it('have every option of both daemons', () => {
    const spellings = (options: typeof daemonOptions) => options.flatMap((option) => option.spellings);
    expect(daemon.split(' ').filter((name) => !spellings(daemonOptions).includes(name))).toEqual([]);
    expect(scheduler.split(' ').filter((name) => !spellings(schedulerOptions).includes(name))).toEqual([]);
  });
});

describe('arguments', () => {
  const read = (...words: string[]) => readIcecreamArguments(['/usr/sbin/iceccd', ...words])!;

  it('are read as getopt_long does', () => {
    const { found, faults } = read('-vvm2', '--nice=7', '--sched', 'build1:8765', '-n', 'a', '--no-r');
    expect(faults).toEqual([]);
    expect(found.map(({ option, value, valueIndex }) => [option.name, value, valueIndex])).toEqual([
      ['-v', undefined, undefined],
      ['-v', undefined, undefined],
      ['-m', '2', 1],
      ['--nice', '7', 2],
      ['-s', 'build1:8765', 4],
      ['-n', 'a', 6],
      ['--no-remote', undefined, undefined],
    ]);
  });

  it.each([
    [['-x'], 1],
    [['--n'], 1],
    [['-s'], 1],
    [['--nice', '40'], 2],
    [['-m', 'two'], 2],
    [['-u', 'root'], 2],
    [['-p0'], 1],
    [['-s', 'build1:x'], 2],
    [['build1'], 1],
    [['--no-remote=1'], 1],
  ])('%j has a fault', (words, index) => {
    const { faults } = read(...words);
    expect(faults.map((fault) => fault.index)).toContain(index);
  });

  it('of other programs are none of ours', () => {
    expect(readIcecreamArguments(['/usr/bin/true', '-x'])).toBeUndefined();
    expect(readIcecreamArguments([])).toBeUndefined();
  });
});

it('tells addresses of the internet', () => {
  for (const host of ['8.8.4.4', '2600::1', '1.1.1.1']) expect(isPublicAddress(host)).toBe(true);
  for (const host of [
    '10.1.2.3',
    '192.168.0.1',
    'build1',
    'fe80::1',
    'fd00::1',
    '2001:db8::1',
    '100.64.0.1',
    '127.0.0.1',
  ])
    expect(isPublicAddress(host)).toBe(false);
});

it('reads environments by platform', () => {
  expect(
    readEnvironments('/a.tar.gz,x86_64:/b.tar.gz=arm').map(({ platform, path, target }) => [platform, path, target]),
  ).toEqual([
    [undefined, '/a.tar.gz', undefined],
    ['x86_64', '/b.tar.gz', 'arm'],
  ]);
  expect(environmentFaults('x86_64:/a.tar.gz=arm,x86_64:/b.tar.gz')).toEqual([]);
  expect(environmentFaults('x86_64:/a.tar.gz,x86_64:/b.tar.gz').map(({ start }) => start)).toEqual([17]);
});

it('links every setting, variable and option to upstream’s page', () => {
  for (const { name, docs } of [...keys, ...clientKeys, ...daemonOptions, ...schedulerOptions])
    expect(docs, name).toMatch(/^https:\/\/github\.com\/icecc\/icecream\//);
});

it('has every variable that `icecc --help` of 1.4 explains', () => {
  const names = new Set(clientKeys.map(({ name }) => name));
  const explained =
    'VERSION DEBUG LOGFILE REPEAT_RATE PREFERRED_HOST CC CXX REMOTE_CPP IGNORE_UNVERIFIED EXTRAFILES COLOR_DIAGNOSTICS CARET_WORKAROUND COMPRESSION ENV_COMPRESSION SLOW_NETWORK';
  expect(explained.split(' ').filter((name) => !names.has(`ICECC_${name}`))).toEqual([]);
});

describe('a shell profile', () => {
  const path = '/etc/profile.d/icecream.sh';

  it('has help for the client’s variables, and none of the daemon’s findings', async () => {
    const text = 'export ICECC_VER<|>SION=x86_64:/srv/env.tar.gz\n';
    expect(await hoverAt({ language: 'icecc', path, text })).toContain('tarballs');
    const labels = (await completionsAt({ language: 'icecc', path, text: 'export <|>' })).map(({ label }) => label);
    expect(labels).toContain('ICECC_PREFERRED_HOST');
    expect(labels).not.toContain('ICECC_MAX_JOBS');
    expect((await check({ language: 'icecc', path, text: text.replace('<|>', '') })).diagnostics).toEqual([]);
  });
});

describe('a cluster', () => {
  const plist = (scheduler: string, network: string) =>
    `<plist version="1.0">\n<dict>\n<key>Label</key>\n<string>org.icecream.iceccd</string>\n<key>ProgramArguments</key>\n<array>\n${['/opt/homebrew/sbin/iceccd', '-s', scheduler, '-n', network, '--no-remote'].map((word) => `<string>${word}</string>`).join('\n')}\n</array>\n</dict>\n</plist>\n`;

  it('is compared between settings and property lists, with the place in the other file', async () => {
    const other = '/srv/mac1/Library/LaunchDaemons/org.icecream.iceccd.plist';
    const { diagnostics } = await check({
      language: 'icecc',
      path: '/srv/build1/etc/icecc/icecc.conf',
      text: 'ICECC_NETNAME="a"\nICECC_SCHEDULER_HOST="build1"\n',
      files: { [other]: plist('build1', 'b') },
    });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['icecc/other-network']);
    const [related] = diagnostics[0]!.related;
    expect(plist('build1', 'b').slice(related!.span.start, related!.span.end)).toBe('<string>b</string>');
    expect(related!.path).toBe(other);
  });

  it('has nothing said of it where a shell works out the name, or where two clusters stand apart', async () => {
    const files = { '/srv/b/etc/icecc/icecc.conf': 'ICECC_NETNAME=$(hostname -d)\nICECC_SCHEDULER_HOST=build1\n' };
    const text = 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build1\n';
    expect((await check({ language: 'icecc', path: '/srv/a/etc/icecc/icecc.conf', text, files })).diagnostics).toEqual(
      [],
    );
  });
});

it.each([
  ['$(', ')'],
  ['"$(a ', ')"'],
  ['`', '`'],
  ['${a:-', '}'],
])('reads substitutions within substitutions in time: %s', async (open, close) => {
  const { user, system } = process.cpuUsage();
  for (const depth of [25, 10_000]) {
    await check({ language: 'icecc', text: `ICECC_NETNAME=${open.repeat(depth)}${close.repeat(depth)}\n` });
  }
  const busy = process.cpuUsage();
  expect((busy.user + busy.system - user - system) / 1000).toBeLessThan(3000);
});

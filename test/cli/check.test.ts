import { execFile } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('samples');
});
afterEach(async () => {
  await rm(cli.folder, { recursive: true });
  await mkdir(cli.folder);
});
afterAll(() => cli.remove());

const json = async (args: readonly string[]) => {
  const { stdout } = await cli.run(['check', '--format', 'json', ...args]);
  return JSON.parse(stdout) as { file: string; findings: { rule: string; message: string }[] }[];
};

describe('exit status', () => {
  test('0 when nothing is found', async () => {
    await cli.write({ 'a.sample': 'fine\n' });
    expect(await cli.run(['check', 'a.sample'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 file checked, nothing found.\n',
    });
  });

  test('0 for a hint alone, 1 for anything worse', async () => {
    await cli.write({ 'hint.sample': 'faint', 'info.sample': 'rare' });
    expect((await cli.run(['check', 'hint.sample'])).code).toBe(0);
    expect((await cli.run(['check', 'info.sample'])).code).toBe(1);
  });

  test.each([
    ['hint', 'faint', 1],
    ['info', 'faint', 0],
    ['warning', 'rare', 0],
    ['warning', 'hey!!', 1],
    ['error', 'hey!!', 0],
    ['error', 'wrong', 1],
  ])('--fail-on %s with %s is %i', async (level, text, code) => {
    await cli.write({ 'a.sample': text });
    expect((await cli.run(['check', '--fail-on', level, 'a.sample'])).code).toBe(code);
  });

  test('2 when a rule fails; the others still speak', async () => {
    await cli.write({ 'a.sample': 'wrong crash' });
    const { code, stdout, stderr } = await cli.run(['check', 'a.sample']);
    expect(code).toBe(2);
    expect(stdout).toContain('sample/wrong');
    expect(stderr).toContain('etcetera: a.sample: the rule sample/rare failed: this rule fails\n');
    await cli.write({ 'a.sample': 'hey!! crash' });
    expect((await cli.run(['check', '--fix', 'a.sample'])).stderr).toMatch(/^etcetera: [^\n]+\n1 fix[^\n]+\n$/);
  });

  test('2 when a language fails; the other files are checked', async () => {
    await cli.write({ 'a.sample': 'explode', 'b.sample': 'wrong' });
    const { code, stdout, stderr } = await cli.run(['check', '.']);
    expect(code).toBe(2);
    expect(stdout).toContain('b.sample:1:1: error');
    expect(stderr).toContain('etcetera: a.sample: could not be checked: this language fails\n');
  });

  test.each([
    [['check'], 'name a file or a folder to check'],
    [['check', '--fixx', 'a'], 'there is no option --fixx; did you mean --fix?'],
    [['check', '-f', 'a'], 'there is no option -f'],
    [['check', '--format', 'xml', 'a'], '--format must be one of text, json, sarif, github, not "xml"'],
    [['check', '--format'], '--format needs a value: --format FORMAT'],
    [['check', '--filename', '--stdin'], '--filename needs a value'],
    [['check', '--fix=yes', 'a'], '--fix takes no value'],
    [['check', '--fail-on', 'fatal', 'a'], '--fail-on must be one of error, warning, info, hint'],
    [['check', '--language', 'sampel', 'a'], 'no language is called "sampel"; did you mean "sample"?'],
    [['check', '--rule', 'sample/lout=off', 'a'], 'no rule is called "sample/lout"; did you mean "sample/loud"?'],
    [['check', '--rule', 'sample/loud=fatal', 'a'], 'the level must be one of error, warning, info, hint, off'],
    [['check', '--rule', 'sample/loud', 'a'], '--rule takes name=value, not "sample/loud"'],
    [['check', '--stdin', 'a'], '--stdin goes without a path'],
    [['check', '--filename', 'x', 'a'], '--filename needs --stdin'],
    [['check', '--fix', '-', 'a'], '--fix prints the standard input'],
    [['check', '--include-root', 'nowhere', 'a'], 'is not a folder'],
  ])('2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await cli.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^etcetera: .*\n$/);
    expect(stderr).toContain(message);
  });
});

describe('files', () => {
  test('folders are searched by path, then by content; what is not ours is passed over', async () => {
    await cli.write({
      'b/deep/x.sample': 'fine',
      'a.sample': 'fine',
      script: '#!sample\nwrong',
      'readme.txt': 'wrong',
      '.git/y.sample': 'wrong',
      'etc/quiet/main.conf': 'wrong',
    });
    expect((await json(['.'])).map(({ file }) => file)).toEqual([
      'a.sample',
      'script',
      'b/deep/x.sample',
      'etc/quiet/main.conf',
    ]);
  });

  test('a file that several paths lead to is checked once', async () => {
    await cli.write({ 'd/a.sample': 'fine' });
    expect(await json(['d', 'd/a.sample', '.', './d'])).toHaveLength(1);
  });

  test('a file goes by the name of a link to it; links out of the folder are not followed', async () => {
    await cli.write({ 'in/available/site.sample': 'wrong', 'out/secret.sample': 'wrong' });
    await mkdir(join(cli.folder, 'in/enabled'));
    await symlink('../available/site.sample', join(cli.folder, 'in/enabled/site.sample'));
    await symlink('../../out/secret.sample', join(cli.folder, 'in/enabled/other.sample'));
    await symlink('../../out/secret.sample', join(cli.folder, 'in/enabled/nothing-of-ours'));
    await symlink('../../out', join(cli.folder, 'in/enabled/folder'));
    await symlink('..', join(cli.folder, 'in/enabled/loop'));
    await symlink('.', join(cli.folder, 'in/enabled/self'));
    const { code, stdout, stderr } = await cli.run(['check', 'in']);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: 'in/enabled/site.sample:1:1: error: wrong: 100%, "quite" [sample/wrong]\n',
    });
    expect(stderr).toContain('1 link out of the folders not followed.');
    expect((await json(['in/enabled/other.sample']))[0]?.findings).toHaveLength(1);
  });

  test('--language decides for named files, and chooses among those of folders', async () => {
    await cli.write({ 'd/words': 'wrong', 'd/quiet/a.conf': 'wrong', 'd/a.sample': 'fine' });
    expect((await json(['--language', 'sample', 'd/words'])).map(({ file }) => file)).toEqual(['d/words']);
    expect((await json(['--language', 'sample', 'd'])).map(({ file }) => file)).toEqual(['d/a.sample']);
  });

  test('a folder with nothing of ours is said to have nothing', async () => {
    await cli.write({ 'readme.txt': 'hello' });
    const { code, stderr } = await cli.run(['check', '.']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'There is no file of a known language there.\n' });
    expect(await json(['.'])).toEqual([]);
  });
});

describe('the standard input', () => {
  test('is recognised by --filename, which need not exist', async () => {
    const { code, stdout } = await cli.run(['check', '--stdin', '--filename', 'some/a.sample'], { stdin: 'wrong' });
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: 'some/a.sample:1:1: error: wrong: 100%, "quite" [sample/wrong]\n',
    });
  });

  test('is recognised by its content, and may be - among paths', async () => {
    await cli.write({ 'a.sample': 'fine' });
    const { stdout } = await cli.run(['check', '--format', 'json', 'a.sample', '-'], { stdin: '#!sample\n' });
    expect(JSON.parse(stdout)).toMatchObject([{ file: '<stdin>' }, { file: 'a.sample' }]);
  });

  test('of no known language is status 2, and --language helps', async () => {
    const { code, stderr } = await cli.run(['check', '-'], { stdin: 'wrong' });
    expect(code).toBe(2);
    expect(stderr).toContain('etcetera: <stdin>: is of no known language; name one with --language\n');
    expect((await cli.run(['check', '-', '--language', 'sample'], { stdin: 'wrong' })).code).toBe(1);
  });
});

describe('includes', () => {
  test('are read below the paths, the working directory and the include roots alone', async () => {
    await cli.write({
      'conf/sub/main.sample': '@near.sample @../up.sample @../../far/far.sample @none.sample',
      'conf/sub/near.sample': '',
      'conf/up.sample': '',
      'far/far.sample': '',
      'elsewhere/x': '',
    });
    const main = join(cli.folder, 'conf/sub/main.sample');
    const found = async (args: readonly string[], cwd: string) => {
      const { stdout } = await cli.run(['check', '--format', 'json', ...args], { cwd: join(cli.folder, cwd) });
      const files = JSON.parse(stdout) as { file: string; findings: { column: number; message: string }[] }[];
      const own = files.find(({ file }) => file.endsWith('main.sample'));
      return own?.findings.map(({ column, message }) => `${column} ${message.replace('the file is ', '')}`);
    };
    expect(await found([main], 'elsewhere')).toEqual(['14 refused', '28 refused', '50 missing']);
    expect(await found([join(cli.folder, 'conf')], 'elsewhere')).toEqual(['28 refused', '50 missing']);
    expect(await found([main], 'conf')).toEqual(['28 refused', '50 missing']);
    expect(await found(['--include-root', join(cli.folder, 'far'), main], 'conf')).toEqual(['50 missing']);
  });
});

test('a closed pipe ends the command without a word', async () => {
  const words = 'wrong '.repeat(500);
  await cli.write(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.sample`, words])));
  const shell = `"${process.execPath}" "${cli.file}" check . | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', shell], { cwd: cli.folder });
  expect(stdout.split('\n').slice(1)).toEqual(['141', '']);
  expect(stderr).not.toContain('EPIPE');
});

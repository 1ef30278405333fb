import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('samples');
});
afterEach(async () => {
  await rm(cli.folder, { recursive: true });
  await mkdir(cli.folder);
  await chmod(cli.folder, 0o777);
});
afterAll(() => cli.remove());

const read = (name: string) => readFile(join(cli.folder, name), 'utf8');

test('applies safe fixes to a fixed point, reports what is left, and finds nothing more to do', async () => {
  await cli.write({ 'a.sample': 'hey!!!! wrong\r\nho!!\r\n', 'b.sample': 'fine\n' });
  const first = await cli.run(['check', '--fix', '.']);
  expect(await read('a.sample')).toBe('hey! wrong\r\nho!\r\n');
  expect(first).toEqual({
    code: 1,
    stdout: 'a.sample:1:6: error: wrong: 100%, "quite" [sample/wrong]\n',
    stderr: '4 fixes applied in 1 file. 1 error in 1 of 2 files.\n',
  });
  const before = await stat(join(cli.folder, 'a.sample'));
  const second = await cli.run(['check', '--fix', '.']);
  expect(second).toEqual({ ...first, stderr: '1 error in 1 of 2 files.\n' });
  const after = await stat(join(cli.folder, 'a.sample'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('says how many findings --fix would mend, and is clean when all were', async () => {
  await cli.write({ 'a.sample': 'hey!!' });
  expect(await cli.run(['check', 'a.sample'])).toEqual({
    code: 1,
    stdout: 'a.sample:1:1: warning: too loud [sample/loud]\n',
    stderr: '1 warning in 1 of 1 file. 1 can be mended by --fix.\n',
  });
  expect(await cli.run(['check', '--fix', 'a.sample'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '1 fix applied in 1 file. 1 file checked, nothing left.\n',
  });
});

test('keeps the mode, a byte order mark and a symbolic link, and leaves nothing beside the file', async () => {
  await cli.write({ 'd/a.sample': '\uFEFFhé!!' });
  await chmod(join(cli.folder, 'd/a.sample'), 0o640);
  await symlink('d/a.sample', join(cli.folder, 'link.sample'));
  expect((await cli.run(['check', '--fix', 'link.sample'])).code).toBe(0);
  expect(await read('d/a.sample')).toBe('\uFEFFhé!');
  expect((await stat(join(cli.folder, 'd/a.sample'))).mode & 0o7777).toBe(0o640);
  expect((await lstat(join(cli.folder, 'link.sample'))).isSymbolicLink()).toBe(true);
  expect(await readdir(join(cli.folder, 'd'))).toEqual(['a.sample']);
});

test('leaves a rule that is off, and a suggested fix, alone', async () => {
  await cli.write({ 'a.sample': 'hey!! wrong' });
  await cli.run(['check', '--fix', '--rule', 'sample/loud=off', 'a.sample']);
  expect(await read('a.sample')).toBe('hey!! wrong');
});

test('never touches a file whose text is not valid UTF-8', async () => {
  const bytes = Buffer.from([0xe9, ...Buffer.from(' hey!!\n')]);
  await cli.write({ 'latin.sample': bytes, 'fine.sample': Buffer.from([0xe9]) });
  const { code, stdout, stderr } = await cli.run(['check', '--fix', '.']);
  expect(await readFile(join(cli.folder, 'latin.sample'))).toEqual(bytes);
  expect({ code, stdout }).toEqual({ code: 2, stdout: 'latin.sample:1:3: warning: too loud [sample/loud]\n' });
  expect(stderr).toMatch(/^etcetera: latin\.sample: is not mended, since its text is not valid UTF-8\n[^\n]*\n$/);
});

test('reports what stays wrong in a folder where nothing can be written', async () => {
  await cli.write({ 'shut/a.sample': 'hey!!', 'b.sample': 'ho!!' });
  await chmod(join(cli.folder, 'shut'), 0o555);
  await chmod(join(cli.folder, 'b.sample'), 0o666);
  const { code, stdout, stderr } = await cli.run(['check', '--fix', 'shut'], { unprivileged: true });
  expect({ code, stdout }).toEqual({ code: 2, stdout: 'shut/a.sample:1:1: warning: too loud [sample/loud]\n' });
  expect(stderr).toContain('etcetera: shut/a.sample: is not mended: permission denied\n');
  expect(await read('shut/a.sample')).toBe('hey!!');
});

test('prints the standard input mended, with the findings on stderr', async () => {
  const { code, stdout, stderr } = await cli.run(['check', '--fix', '--stdin', '--filename', 'a.sample'], {
    stdin: '\uFEFFhey!! wrong\n',
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '\uFEFFhey! wrong\n' });
  expect(stderr).toContain('a.sample:1:6: error: wrong: 100%, "quite" [sample/wrong]\n');
});

test.each([
  ['of no known language', [], 'hey!!\n'],
  ['that is clean', ['--language', 'sample'], 'hey!\n'],
  ['that the language fails on', ['--language', 'sample'], 'explode hey!!\n'],
  ['that is binary', ['--language', 'sample'], 'hey!!\0'],
])('prints a standard input %s as it came', async (_, args, stdin) => {
  expect((await cli.run(['check', '--fix', '-', ...args], { stdin })).stdout).toBe(stdin);
});

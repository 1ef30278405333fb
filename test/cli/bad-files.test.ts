import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chmod, mkdir, rm, symlink, truncate } from 'node:fs/promises';
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
});
afterAll(() => cli.remove());

/** Node makes no named pipes; mkfifo(1) of POSIX does. */
const makePipe = (path: string) => execFileSync(pipeMaker, [path]);
const pipeMaker = 'mkfifo';

const wrong = 'good.sample:1:1: error: wrong: 100%, "quite" [sample/wrong]\n';

test('what is named and can’t be checked gets a line each, and the others are checked', async () => {
  await cli.write({
    'good.sample': 'wrong',
    'binary.sample': 'a\0b',
    'late-nul.sample': `${'x'.repeat(9000)}\0`,
    'large.sample': 'x'.repeat(9000),
    unknown: 'wrong',
  });
  await truncate(join(cli.folder, 'large.sample'), 257 * 1024 * 1024);
  await symlink('nowhere', join(cli.folder, 'dangling.sample'));
  await symlink('circle.sample', join(cli.folder, 'circle.sample'));
  makePipe(join(cli.folder, 'pipe.sample'));
  const names = 'missing.sample good.sample/below dangling.sample circle.sample pipe.sample binary.sample large.sample';
  const { code, stdout, stderr } = await cli.run([
    'check',
    ...names.split(' '),
    'unknown',
    'late-nul.sample',
    'good.sample',
  ]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: wrong });
  expect(stderr.split('\n').toSorted()).toEqual(
    [
      '',
      '1 error in 1 of 2 files. 8 problems, see above.',
      'etcetera: binary.sample: is a binary file (it holds NUL bytes)',
      'etcetera: circle.sample: links lead in a circle',
      'etcetera: dangling.sample: no such file or folder',
      'etcetera: good.sample/below: a part of the path is not a folder',
      'etcetera: large.sample: is larger than 256 MiB',
      'etcetera: missing.sample: no such file or folder',
      'etcetera: pipe.sample: is not a regular file',
      'etcetera: unknown: is of no known language; name one with --language',
    ].toSorted(),
  );
});

test('in a folder, binary and large files are passed over in silence, links that lead nowhere are not', async () => {
  await cli.write({ 'good.sample': 'wrong', 'binary.sample': 'a\0b', 'large.sample': '' });
  await truncate(join(cli.folder, 'large.sample'), 257 * 1024 * 1024);
  makePipe(join(cli.folder, 'pipe.sample'));
  expect(await cli.run(['check', '.'])).toMatchObject({ code: 1, stdout: wrong });
  await symlink('nowhere', join(cli.folder, 'other'));
  expect(await cli.run(['check', '.'])).toMatchObject({ code: 1, stdout: wrong });
  await symlink('nowhere', join(cli.folder, 'dangling.sample'));
  expect(await cli.run(['check', '.'])).toMatchObject({
    code: 2,
    stdout: wrong,
    stderr: expect.stringContaining('etcetera: dangling.sample: no such file or folder\n'),
  });
});

test('files and folders that are closed to the person get a line each', async () => {
  await cli.write({
    'good.sample': 'wrong',
    'closed.sample': 'wrong',
    'closed-other': 'wrong',
    'closed/x.sample': 'wrong',
  });
  await chmod(join(cli.folder, 'closed.sample'), 0);
  await chmod(join(cli.folder, 'closed-other'), 0);
  await chmod(join(cli.folder, 'closed'), 0);
  const { code, stdout, stderr } = await cli.run(['check', '.'], { unprivileged: true });
  await chmod(join(cli.folder, 'closed'), 0o755);
  expect({ code, stdout }).toEqual({ code: 2, stdout: wrong });
  expect(stderr.split('\n')).toEqual([
    'etcetera: closed: permission denied',
    'etcetera: closed.sample: permission denied',
    '1 error in 1 of 1 file. 2 problems, see above.',
    '',
  ]);
});

test('a file that vanishes between the search and its turn gets a line', async () => {
  await cli.write({ 'gone.sample': 'wrong', 'good.sample': 'wrong' });
  const args = ['check', 'missing.sample', 'gone.sample', 'good.sample', '-'];
  // The line about the missing file tells that the search is over; the standard input is waited for after that.
  const { code, stdout, stderr } = await cli.run(args, {
    stdin: '#!sample\n',
    endStdin: (text) => {
      if (!text.includes('missing.sample')) return false;
      rmSync(join(cli.folder, 'gone.sample'), { force: true });
      return true;
    },
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: wrong });
  expect(stderr).toContain('etcetera: gone.sample: no such file or folder\n');
});

test('any bytes are checked, however they decode', async () => {
  await cli.write({ 'latin.sample': new Uint8Array([0xe9, 0x20, ...new TextEncoder().encode('wrong')]) });
  expect((await cli.run(['check', 'latin.sample'])).stdout).toContain('latin.sample:1:3: error');
  expect((await cli.run(['check', '-', '--language', 'sample'], { stdin: new Uint8Array([1, 0]) })).stderr).toContain(
    'etcetera: <stdin>: is a binary file (it holds NUL bytes)\n',
  );
});

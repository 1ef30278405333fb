import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from '../cli/cli.ts';

/** `{"Label": "é"}` as plutil writes it in the binary form. */
const bytes = Uint8Array.from([
  ...[...'bplist00'].map((character) => character.charCodeAt(0)),
  ...[0xd1, 1, 2, 0x55, ...[...'Label'].map((character) => character.charCodeAt(0)), 0x61, 0, 0xe9],
  ...[8, 11, 17],
  ...[0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20],
]);

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
  await cli.write({ 'text.plist': '<plist version="1.0"><true/></plist>\n', 'broken.plist': 'bplist00' });
  await writeFile(join(cli.folder, 'job.plist'), bytes);
});
afterAll(() => cli.remove());

test('prints a binary list as XML, and any other as it is', async () => {
  const { code, stdout } = await cli.run(['show-plist', 'job.plist']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /<plist version="1.0">\n<dict>\n\t<key>Label<\/key>\n\t<string>é<\/string>\n<\/dict>\n<\/plist>\n$/,
  );
  expect((await cli.run(['show-plist', 'text.plist'])).stdout).toBe('<plist version="1.0"><true/></plist>\n');
});

test.each([
  ['broken.plist', 'cut off'],
  ['missing.plist', 'missing.plist'],
  ['.', 'is no file'],
])('%s is declined', async (name, message) => {
  const { code, stderr } = await cli.run(['show-plist', name]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('check says how a binary list can be read, and makes a cluster and a job', async () => {
  expect((await cli.run(['check', 'job.plist'])).stderr).toContain('is a binary property list');
  const made = await cli.run([
    'new',
    'launchd-job',
    '--answer',
    'start=calendar',
    '--answer',
    'calendar=weekdays at 9:00',
  ]);
  expect(made.stdout + made.stderr).toContain('org.example.job.plist');
});

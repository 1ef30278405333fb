import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
  const sites = Array.from({ length: 400 }, (_, index) => [
    `nginx/conf.d/${index}.conf`,
    'server {\n    listen 80;\n}\n',
  ]);
  await cli.write(Object.fromEntries(sites));
});
afterAll(() => cli.remove());

/** Runs a check of all files on a terminal of 60 columns that script(1) makes; what it showed. */
async function onTerminal(command: string): Promise<string> {
  const args = ['--quiet', '--return', '--command', `stty columns 60; ${command}`, '/dev/null'];
  const { stdout } = await promisify(execFile)('script', args, { cwd: cli.folder });
  return stdout;
}

const check = () => `'${process.execPath}' '${cli.file}' check nginx`;

test('a terminal is shown which file is being checked, on one line that is taken away again', async () => {
  const shown = await onTerminal(`${check()} || true`);
  const states = [...shown.matchAll(/\r(\d+)\/400 (\S+)\x1b\[K/g)];
  expect(states.length).toBeGreaterThan(1);
  expect(states.every(([, , path]) => path!.startsWith('nginx/conf.d/'))).toBe(true);
  const last = shown.lastIndexOf('/400 ');
  expect(shown.indexOf('\r\u001b[K', last)).toBeGreaterThan(last);
});

test('a pipe is not', async () => {
  const { stderr, stdout } = await cli.run(['check', 'nginx']);
  expect(stderr + stdout).not.toContain('/400 ');
});

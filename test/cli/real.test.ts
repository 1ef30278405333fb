import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
});
afterAll(() => cli.remove());

test('finds a misspelled directive at its very words', async () => {
  await cli.write({ 'etc/nginx/conf.d/site.conf': 'server {\n    listn 80;\n}\n' });
  expect(await cli.run(['check', 'etc'])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /^etc\/nginx\/conf\.d\/site\.conf:2:5: \w+: .*listn.* \[nginx\/unknown-directive\]\n/,
    ),
  });
});

test('takes a setting into account', async () => {
  await cli.write({ 'set/nginx/conf.d/site.conf': 'server {\n    ssl on;\n}\n' });
  const levels = async (version: string) => {
    const { stdout } = await cli.run(['check', '--set', `nginx.version=${version}`, 'set']);
    return / (\w+): .*\[nginx\/ssl-directive\]/.exec(stdout)?.[1];
  };
  expect(await levels('1.31')).toBe('error');
  expect(await levels('1.14')).toBeUndefined();
});

test('mends the example once and for all, and says the same in every format', async () => {
  await cp('examples', join(cli.folder, 'examples'), { recursive: true });
  const vhost = join(cli.folder, 'examples/nginx/sites-available/www.example.org.conf');
  const count = async (...args: readonly string[]) => {
    const { stdout } = await cli.run(['check', '--format', 'json', ...args, 'examples']);
    return (JSON.parse(stdout) as { findings: unknown[] }[]).flatMap(({ findings }) => findings).length;
  };
  const before = await count();
  const sarif = JSON.parse((await cli.run(['check', '--format', 'sarif', 'examples'])).stdout);
  const github = (await cli.run(['check', '--format', 'github', 'examples'])).stdout;
  expect([sarif.runs[0].results.length, github.split('\n').length - 1]).toEqual([before, before]);
  const left = await count('--fix');
  expect(left).toBeLessThan(before);
  const mended = await readFile(vhost, 'utf8');
  expect(mended).not.toMatch(/^\s*ssl on;/m);
  expect(await count('--fix')).toBe(left);
  expect(await readFile(vhost, 'utf8')).toBe(mended);
});

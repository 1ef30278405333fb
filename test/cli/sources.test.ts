import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
  await cli.write({
    'apt/sources.list': 'deb https://mirror.example.org/debian trixie main # ours\n',
    'apt/bad.list': 'deb [allow-weak=yes] https://mirror.example.org/debian trixie main\n',
  });
});
afterAll(() => cli.remove());

test('convert prints the stanzas of a sources.list, or says in a sentence why it cannot', async () => {
  const { code, stdout } = await cli.run(['convert', 'sources-stanzas', 'apt/sources.list']);
  expect(code).toBe(0);
  expect(stdout).toBe(
    '# ours\nTypes: deb\nURIs: https://mirror.example.org/debian\nSuites: trixie\nComponents: main\n',
  );
  const refused = await cli.run(['convert', 'sources-stanzas', 'apt/bad.list', '--language', 'apt-sources']);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('"allow-weak"');
});

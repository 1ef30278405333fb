import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderRulePage } from '../../server/src/core/rules/rule-page.ts';
import { rulePages } from '../../server/src/rule-pages.ts';
import { allRules } from '../../server/src/rules-catalogue.ts';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
});
afterAll(() => cli.remove());

describe('explain', () => {
  test('prints a page as docs/ has it', async () => {
    const rule = allRules().find(({ id }) => id === 'nginx/missing-semicolon')!;
    const { code, stdout } = await cli.run(['explain', rule.id]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: renderRulePage(rule) });
    expect((await cli.run(['explain', 'missing-semicolon'])).stdout).toBe(stdout);
  });

  test.each([
    [['nginx/missing-semicolumn'], 'did you mean "nginx/missing-semicolon"?'],
    [['missing-semicolumn'], 'did you mean "missing-semicolon"?'],
    [['nonsense-indeed'], 'no rule is called "nonsense-indeed"\n'],
    [[], 'name a rule'],
  ])('declines %j', async (args, message) => {
    const { code, stdout, stderr } = await cli.run(['explain', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('rules', () => {
  test('lists every rule', async () => {
    const { code, stdout } = await cli.run(['rules']);
    expect(code).toBe(0);
    for (const { id, what } of allRules()) {
      expect(
        stdout.split('\n').some((line) => line.startsWith(`${id} `) && line.endsWith(what)),
        id,
      ).toBe(true);
    }
  });

  test('lists every rule in JSON', async () => {
    const list = JSON.parse((await cli.run(['rules', '--format', 'json'])).stdout) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual(
      allRules()
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(list.find(({ id }) => id === 'nginx/missing-semicolon')).toEqual({
      id: 'nginx/missing-semicolon',
      severity: 'error',
      fix: 'suggested',
      since: '0.1.0',
      what: expect.any(String),
      ...(rulePages === undefined ? {} : { docs: `${rulePages}nginx/missing-semicolon.md` }),
    });
    expect((await cli.run(['rules', '--format', 'xml'])).code).toBe(2);
  });
});

test('languages lists files and settings', async () => {
  const { code, stdout } = await cli.run(['languages']);
  expect(code).toBe(0);
  expect(stdout).toContain('  nginx.conf\n');
  expect(stdout).toContain('  --set nginx.version=""\n');
});

test('new lists the generators', async () => {
  expect((await cli.run(['new'])).code).toBe(0);
  const { code, stderr } = await cli.run(['new', 'nonsense']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'etcetera: no generator is called "nonsense"\n' });
});

describe('help', () => {
  test.each(['check', 'explain', 'rules', 'languages', 'new'])('for %s', async (command) => {
    const { code, stdout } = await cli.run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: etcetera ${command}`);
    expect((await cli.run(['help', command])).stdout).toBe(stdout);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test('for all', async () => {
    const { code, stdout } = await cli.run(['--help']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Usage: etcetera COMMAND') });
    expect(await cli.run([])).toEqual({ code: 2, stdout: '', stderr: stdout });
  });
});

test('--version names the version of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect((await cli.run(['--version'])).stdout).toBe(`etcetera ${version}\n`);
});

test.each([
  [['chekc'], 'no command is called "chekc"; did you mean "check"?'],
  [['--fix', 'x'], '"--fix" stands before a command'],
  [['rules', 'x'], 'rules takes no argument such as "x"'],
  [['languages', 'x'], 'languages takes no argument such as "x"'],
])('%j is declined', async (args, message) => {
  const { code, stderr } = await cli.run(args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

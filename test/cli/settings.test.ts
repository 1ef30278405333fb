import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('samples');
  await cli.write({
    'a.sample': 'hey!! usual odd',
    'other.txt': 'wrong',
    'lib/x.sample': '',
    'in/main.sample': '@../lib/x.sample',
  });
});
afterAll(() => cli.remove());

const check = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await cli.run(['check', ...args]);
  return { code, found: stdout.split('\n').slice(0, -1), stderr };
};

describe('--rule and --set', () => {
  test('change the level of a rule', async () => {
    const { code, found } = await check('--rule', 'sample/loud=error', 'a.sample');
    expect({ code, found }).toEqual({ code: 1, found: ['a.sample:1:1: error: too loud [sample/loud]'] });
    expect((await check('--rule=sample/loud=off', 'a.sample')).found).toEqual([]);
    expect((await check('--rule', 'sample/loud=hint', 'a.sample')).code).toBe(0);
  });

  test('change a setting of a language', async () => {
    expect((await check('--set', 'sample.words=usual,odd', 'a.sample')).found.slice(1)).toEqual([
      'a.sample:1:7: info: usual is rare [sample/rare]',
      'a.sample:1:13: info: odd is rare [sample/rare]',
    ]);
  });

  test.each([
    ['sample.word=x', 'no setting is called "sample.word"; did you mean "sample.words"?'],
    ['sample.strict=maybe', 'sample.strict must be true or false'],
    ['sample.limit=many', 'sample.limit must be a number'],
    ['sample.mode=c', 'sample.mode must be one of a, b'],
    ['quiet.version=new', 'quiet.version must match'],
    ['words', '--set takes name=value'],
  ])('--set %s is declined', async (text, message) => {
    const { code, stderr } = await check('--set', text, 'a.sample');
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test.each(['sample.strict=true', 'sample.limit=2.5', 'sample.mode=b', 'quiet.version=22'])(
    '--set %s is taken',
    async (text) => {
      expect((await check('--set', text, 'a.sample')).code).toBe(1);
    },
  );
});

describe('--config', () => {
  test('reads flat keys as VS Code writes them, with comments and trailing commas', async () => {
    await cli.write({
      'settings.json': `\uFEFF{
        // Not a key of ours: "etcetera.rules"
        "editor.fontSize": 12, /* nor , } this */
        "etcetera.rules": { "sample/loud": "error", },
        "etcetera.sample.words": ["usual", "http://x,}"],
        "etcetera.associations": { "*.txt": "sample" },
      }`,
    });
    expect((await check('--config', 'settings.json', 'a.sample', 'other.txt')).found).toEqual([
      'a.sample:1:1: error: too loud [sample/loud]',
      'a.sample:1:7: info: usual is rare [sample/rare]',
      'other.txt:1:1: error: wrong: 100%, "quite" [sample/wrong]',
    ]);
  });

  test('reads nested keys, and the command line goes before them', async () => {
    await cli.write({
      'nested.json': JSON.stringify({
        etcetera: {
          rules: { 'sample/loud': 'off' },
          sample: { words: ['usual'] },
          includeRoots: [join(cli.folder, 'lib')],
        },
      }),
    });
    const config = ['--config', 'nested.json'];
    expect((await check(...config, 'a.sample')).found).toEqual(['a.sample:1:7: info: usual is rare [sample/rare]']);
    expect(
      (await check(...config, '--rule', 'sample/loud=hint', '--set', 'sample.words=odd', 'a.sample')).found,
    ).toEqual(['a.sample:1:1: hint: too loud [sample/loud]', 'a.sample:1:13: info: odd is rare [sample/rare]']);
    const outside = ['--config', join(cli.folder, 'nested.json'), '--format', 'json', join(cli.folder, 'in')];
    const { stdout } = await cli.run(['check', ...outside], { cwd: '/usr' });
    expect(JSON.parse(stdout)).toMatchObject([{ findings: [] }]);
  });

  test.each([
    ['[]', 'bad.json: must hold a JSON object'],
    ['{ "etcetera.rules": ', 'bad.json: is not JSON'],
    ['{ "etcetera.rules": [] }', 'etcetera.rules must be an object'],
    ['{ "etcetera.rules": { "sample/lout": "off" } }', 'no rule is called "sample/lout"'],
    ['{ "etcetera.rules": { "sample/loud": "loud" } }', 'the level of "sample/loud" must be one of'],
    ['{ "etcetera.sample": 3 }', 'etcetera.sample must be an object'],
    ['{ "etcetera.sample.limit": "3" }', 'sample.limit must be a number'],
    ['{ "etcetera.associations": { "*.x": "none" } }', '"*.x" must name one of'],
    ['{ "etcetera.includeRoots": ["lib"] }', 'every root must be an absolute path'],
  ])('declines %s', async (text, message) => {
    await cli.write({ 'bad.json': text });
    const { code, stderr } = await check('--config', 'bad.json', 'a.sample');
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('declines a file that is not there', async () => {
    const { code, stderr } = await check('--config', 'none.json', 'a.sample');
    expect(code).toBe(2);
    expect(stderr).toContain('none.json: no such file or folder');
  });

  test('takes keys that objects have by birth for what they are', async () => {
    await cli.write({
      'odd.json': '{ "etcetera.__proto__": { "rules": { "sample/loud": "off" } }, "etcetera.toString": 1 }',
    });
    expect((await check('--config', 'odd.json', 'a.sample')).found).toHaveLength(1);
  });
});

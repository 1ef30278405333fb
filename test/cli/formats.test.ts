import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulePages } from '../../server/src/rule-pages.ts';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('samples');
  await cli.write({
    'a.sample': 'fine wrong\n\tfaint\nhey!! rare\n',
    'odd: 100%, \u001b[31m.sample': 'wrong\n',
    'clean.sample': '',
  });
});
afterAll(() => cli.remove());

const docs = (rule: string) => (rulePages === undefined ? {} : { docs: `${rulePages}sample/${rule}.md` });

test('text: path, line, column, level, message, rule', async () => {
  expect(await cli.run(['check', 'a.sample', 'clean.sample'])).toEqual({
    code: 1,
    stdout: [
      'a.sample:1:6: error: wrong: 100%, "quite" [sample/wrong]',
      'a.sample:2:2: hint: hardly worth a word [sample/rare]',
      'a.sample:3:1: warning: too loud [sample/loud]',
      'a.sample:3:7: info: rare is rare [sample/rare]',
      '',
    ].join('\n'),
    stderr: '1 error, 1 warning, 1 info, 1 hint in 1 of 2 files. 1 can be mended by --fix.\n',
  });
});

test('text: a file outside of the working directory is shown in full', async () => {
  const { stdout } = await cli.run(['check', 'files/../files/a.sample'], { cwd: join(cli.folder, '..') });
  expect(stdout).toMatch(/^(files\/a\.sample:\d.*\n){4}$/);
  const outside = await cli.run(['check', 'a.sample', join(cli.folder, 'a.sample')], { cwd: '/usr' });
  expect(outside.stderr).toContain('etcetera: a.sample: no such file or folder\n');
  expect(outside.stdout).toContain(`${join(cli.folder, 'a.sample')}:1:6: error`);
});

test('text: colours on demand, and nothing that a terminal would obey', async () => {
  const forced = await cli.run(['check', 'a.sample'], { env: { FORCE_COLOR: '1' } });
  expect(forced.stdout).toContain('\u001b[31merror:\u001b[0m');
  const { stdout } = await cli.run(['check', '.'], { env: { FORCE_COLOR: '0' } });
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toContain('odd: 100%, \ufffd[31m.sample:1:1: error');
});

test('json: an array of files with their findings', async () => {
  const { code, stdout, stderr } = await cli.run(['check', '--format', 'json', 'a.sample', 'clean.sample']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const finding = (rule: string, severity: string, message: string, at: readonly number[], fixable: string | null) => ({
    rule: `sample/${rule}`,
    severity,
    message,
    line: at[0],
    column: at[1],
    endLine: at[0],
    endColumn: at[2],
    fixable,
    ...docs(rule),
  });
  expect(JSON.parse(stdout)).toEqual([
    {
      file: 'a.sample',
      findings: [
        finding('wrong', 'error', 'wrong: 100%, "quite"', [1, 6, 11], 'suggested'),
        finding('rare', 'hint', 'hardly worth a word', [2, 2, 7], null),
        finding('loud', 'warning', 'too loud', [3, 1, 6], 'safe'),
        finding('rare', 'info', 'rare is rare', [3, 7, 11], null),
      ],
    },
    { file: 'clean.sample', findings: [] },
  ]);
});

test('json: problems go to stderr, and the array is whole', async () => {
  const { code, stdout, stderr } = await cli.run(['check', '--format', 'json', 'missing.sample']);
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '[]\n',
    stderr: 'etcetera: missing.sample: no such file or folder\n',
  });
});

test('github: workflow commands with everything escaped', async () => {
  const { stdout } = await cli.run(['check', '--format', 'github', '.']);
  expect(stdout.split('\n')).toEqual([
    '::error file=a.sample,line=1,endLine=1,col=6,endColumn=11,title=sample/wrong::wrong: 100%25, "quite"',
    '::notice file=a.sample,line=2,endLine=2,col=2,endColumn=7,title=sample/rare::hardly worth a word',
    '::warning file=a.sample,line=3,endLine=3,col=1,endColumn=6,title=sample/loud::too loud',
    '::notice file=a.sample,line=3,endLine=3,col=7,endColumn=11,title=sample/rare::rare is rare',
    '::error file=odd%3A 100%25%2C \u001b[31m.sample,line=1,endLine=1,col=1,endColumn=6,title=sample/wrong' +
      '::wrong: 100%25, "quite"',
    '',
  ]);
});

test('github: paths count from the repository', async () => {
  const env = { GITHUB_WORKSPACE: join(cli.folder, '..') };
  const { stdout } = await cli.run(['check', '--format', 'github', 'a.sample'], { env });
  expect(stdout).toContain('::error file=files/a.sample,');
});

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { askMissing } from '../../server/src/cli/questions/ask.ts';
import { UsageError } from '../../server/src/cli/usage-error.ts';
import { buildCli, type Cli } from './cli.ts';
import { greeting } from './sample/generators.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('samples');
});
afterEach(async () => {
  await rm(cli.folder, { recursive: true });
  await mkdir(cli.folder);
});
afterAll(() => cli.remove());

const read = (name: string) => readFile(join(cli.folder, name), 'utf8');
const greet = (...args: readonly string[]) => cli.run(['new', 'greeting', ...args]);

test('lists generators with their questions', async () => {
  const { code, stdout } = await cli.run(['new']);
  expect(code).toBe(0);
  expect(stdout).toContain('greeting: Greeting\n  Says hello.\n  name    Whom to greet\n');
});

describe('files', () => {
  test('are written below the folder, with defaults for what was not answered', async () => {
    expect(await greet('--answer', 'name=you', '--output', 'some/where')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'wrote some/where/hello.sample\nwrote some/where/more/note.txt\n',
    });
    expect(await read('some/where/hello.sample')).toBe('hello there you\n');
    expect(await read('some/where/more/note.txt')).toBe('note\n');
  });

  test('are printed with --output -', async () => {
    const answers = ['name=you=me', 'words=a,b', 'words=c', 'loud=yes', 'volume=11'];
    expect(await greet(...answers.flatMap((answer) => ['--answer', answer]), '--output', '-')).toEqual({
      code: 0,
      stdout: '==> hello.sample <==\na b c you=me 11\n\n==> more/note.txt <==\nnote\n\n',
      stderr: '',
    });
  });

  test('replace none that is there, unless forced', async () => {
    await mkdir(join(cli.folder, 'more'));
    await writeFile(join(cli.folder, 'more/note.txt'), 'mine');
    expect(await greet('--answer', 'name=you')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'etcetera: more/note.txt is already there; --force replaces it\n',
    });
    await expect(read('hello.sample')).rejects.toThrow();
    expect((await greet('--answer', 'name=you', '--force')).code).toBe(0);
    expect(await read('more/note.txt')).toBe('note\n');
  });

  test('never lie outside of the folder', async () => {
    const { code, stderr } = await greet('--answer', 'name=you', '--answer', 'place=outside');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'etcetera: "../hello.sample" would lie outside of .\n',
    });
  });
});

test.each([
  [['greetnig'], 'no generator is called "greetnig"; did you mean "greeting"?'],
  [['greeting', 'more'], '"more" is too much'],
  [['greeting'], '"name" needs an answer (Whom to greet)'],
  [['greeting', '--answer', 'nmae=x'], 'no question is called "nmae"; did you mean "name"?'],
  [['greeting', '--answer', 'name='], '--answer name: Say a name.'],
  [['greeting', '--answer', 'loud=perhaps'], '--answer loud: Answer yes or no.'],
  [['greeting', '--answer', 'place=there'], '--answer place: Choose one of here, outside.'],
])('new %j is declined', async (args, message) => {
  const { code, stdout, stderr } = await cli.run(['new', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

describe('questions', () => {
  async function ask(given: Parameters<typeof askMissing>[1], typed: readonly string[]) {
    const said: string[] = [];
    const lines = [...typed];
    const answers = await askMissing(greeting, given, {
      say: (text) => said.push(text),
      async ask(text) {
        said.push(text);
        const line = lines.shift();
        if (line === undefined) throw new UsageError('nothing was made');
        return line;
      },
    });
    return { said, answers };
  }

  test('are asked until the answer is good; Enter takes the default', async () => {
    const { said, answers } = await ask({}, ['', 'you', '', 'perhaps', 'y', '', 'outside']);
    expect(answers).toEqual({ name: 'you', words: ['hello', 'there'], loud: true, volume: '10', place: 'outside' });
    expect(said).toEqual([
      'Whom to greet [a name]: ',
      'Say a name.',
      'Whom to greet [a name]: ',
      'Words [hello there]: ',
      'Loud [no]: ',
      'Answer yes or no.',
      'Loud [no]: ',
      'Volume [10]: ',
      'Where it is said.',
      '  here: Here',
      '  outside: Outside (in ..)',
      'Place [here]: ',
    ]);
  });

  test('that were answered, or don’t apply, are not asked', async () => {
    const { said, answers } = await ask({ name: 'you', loud: false, place: 'here' }, ['a, b']);
    expect(said).toEqual(['Words [hello there]: ']);
    expect(answers).toEqual({ name: 'you', words: ['a', 'b'], loud: false, place: 'here' });
  });

  test('end when the input does', async () => {
    await expect(ask({}, ['you'])).rejects.toThrow(UsageError);
  });
});

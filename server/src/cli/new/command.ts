import type { Answers } from '../../core/questions/question.ts';
import type { Generator } from '../../generators/generator.ts';
import { generate } from '../../generators/run.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readAnswers } from '../questions/answers.ts';
import { askMissing } from '../questions/ask.ts';
import { openPrompt } from '../questions/prompt.ts';
import type { Terminal } from '../terminal.ts';
import { findNamed, UsageError } from '../usage-error.ts';
import { printFiles, writeFiles } from './write-files.ts';

/** `etcetera new` lists the generators; `etcetera new GENERATOR` asks its questions and makes the files. */
export function createNewCommand(generators: readonly Generator[]): Command {
  return {
    name: 'new',
    usage: '[GENERATOR [--answer ID=VALUE]… [--output FOLDER] [--force]]',
    summary: 'Make new configuration files.',
    details: `Without a generator, the generators are listed with their questions. On a terminal, questions that
--answer leaves open are asked; elsewhere their defaults count.`,
    options: [
      {
        name: 'answer',
        value: 'ID=VALUE',
        repeatable: true,
        help: 'Answer a question. Yes or no where one of them is asked for; lists are split at commas and spaces.',
      },
      { name: 'output', value: 'FOLDER', help: 'Where to put the files; the default is here, and - is stdout.' },
      { name: 'force', help: 'Replace files that are already there.' },
    ],
    async run(args, terminal) {
      const [id, ...rest] = args.positionals;
      if (rest.length > 0) throw new UsageError(`new makes one thing at a time; "${rest[0]}" is too much`);
      if (id === undefined) {
        terminal.out(describeAll(generators));
        return exitCodes.clean;
      }
      return make(findNamed('generator', id, generators), args, terminal);
    },
  };
}

async function make(generator: Generator, args: Arguments, terminal: Terminal): Promise<number> {
  const given = readAnswers(generator, args.values('answer'));
  const answers = terminal.stdinIsTerminal ? await ask(generator, given, terminal) : given;
  let files: ReturnType<typeof generate>;
  try {
    files = generate(generator, answers);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const output = args.value('output') ?? '.';
  if (output === '-') printFiles(files, terminal);
  else await writeFiles(files, { folder: output, force: args.has('force') }, terminal);
  return exitCodes.clean;
}

async function ask(generator: Generator, given: Answers, terminal: Terminal): Promise<Answers> {
  const prompt = openPrompt(terminal);
  try {
    return await askMissing(generator, given, prompt);
  } finally {
    prompt.close();
  }
}

function describeAll(generators: readonly Generator[]): string {
  if (generators.length === 0) return 'There are no generators yet.\n';
  return generators
    .map(({ id, title, detail, questions }) => {
      const width = Math.max(0, ...questions.map((question) => question.id.length)) + 2;
      const lines = questions.map((question) => `  ${question.id.padEnd(width)}${question.title}`);
      return `${[`${id}: ${title}`, `  ${detail}`, ...lines].join('\n')}\n`;
    })
    .join('\n');
}

import { type Addition, askerOf } from '../core/features/addition.ts';
import type { Analysis } from '../core/language.ts';
import { completeAnswers } from '../core/questions/answer.ts';
import { applyEdits } from '../core/text/edit.ts';
import { languages } from '../languages/registry.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { encodeText } from './files/read-text.ts';
import { replaceFile } from './files/write-file.ts';
import { type OpenedFile, openFile, openFileOptions } from './open-file.ts';
import { readAnswers } from './questions/answers.ts';
import { askMissing } from './questions/ask.ts';
import { openPrompt } from './questions/prompt.ts';
import type { Terminal } from './terminal.ts';
import { findNamed, UsageError } from './usage-error.ts';

/** `etcetera add` lists what can be added to files; `etcetera add ADDITION FILE` asks and edits the file. */
export const add: Command = {
  name: 'add',
  usage: '[ADDITION FILE [--answer ID=VALUE]… [--line LINE] [--output -]]',
  summary: 'Add something to a file that is there; without arguments, list what.',
  details: 'On a terminal, questions that --answer leaves open are asked; elsewhere their defaults count.',
  options: [
    {
      name: 'answer',
      value: 'ID=VALUE',
      repeatable: true,
      help: 'Answer a question; lists are split at commas and spaces.',
    },
    { name: 'line', value: 'LINE', help: 'The line at which it is wanted, from 1; the default is the last one.' },
    { name: 'output', value: '-', help: 'Print the new text instead of changing the file.' },
    ...openFileOptions,
  ],
  async run(args, terminal) {
    const [id, file, ...rest] = args.positionals;
    if (id === undefined) {
      terminal.out(list());
      return exitCodes.clean;
    }
    if (file === undefined || rest.length > 0) {
      throw new UsageError('name what to add and a file, as in: etcetera add ADDITION FILE');
    }
    const output = args.value('output');
    if (output !== undefined && output !== '-') throw new UsageError('--output takes - alone');
    const opened = await openFile(file, args, terminal);
    const addition = findNamed(`addition to ${opened.language.id} files`, id, opened.language.additions ?? []);
    const text = await addTo(opened, addition, args, terminal);
    if (output === '-') terminal.out(text);
    else await write(opened, text);
    return exitCodes.clean;
  },
};

async function addTo(
  { analysis }: OpenedFile,
  addition: Addition<Analysis>,
  args: Arguments,
  terminal: Terminal,
): Promise<string> {
  const offset = offsetOf(args.value('line'), analysis);
  const asker = askerOf(addition, analysis, offset);
  const given = readAnswers(asker, args.values('answer'));
  const prompt = terminal.stdinIsTerminal ? openPrompt(terminal) : undefined;
  try {
    const answers = completeAnswers(asker, prompt === undefined ? given : await askMissing(asker, given, prompt));
    return applyEdits(analysis.document.text, addition.edits(analysis, offset, answers));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  } finally {
    prompt?.close();
  }
}

function offsetOf(line: string | undefined, { document: { text, lines } }: Analysis): number {
  if (line === undefined) return text.length;
  if (!/^[1-9]\d{0,8}$/.test(line)) throw new UsageError(`--line takes a number from 1, not "${line}"`);
  return lines.offsetAt({ line: Number(line) - 1, character: 0 });
}

async function write({ path, read }: OpenedFile, text: string): Promise<void> {
  if (!read.lossless) throw new UsageError(`${path} is not changed, since its text is not valid UTF-8`);
  try {
    await replaceFile(path, encodeText(text, read), read.stamp);
  } catch (error) {
    throw new UsageError(`${path} is not changed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function list(): string {
  return languages
    .flatMap(({ id, additions = [] }) => additions.map((any) => `${any.id} (${id}): ${any.detail}\n`))
    .join('');
}

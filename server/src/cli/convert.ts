import type { ConvertedFile } from '../core/features/conversion.ts';
import { completeAnswers } from '../core/questions/answer.ts';
import { languages } from '../languages/registry.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { openFile, openFileOptions } from './open-file.ts';
import { readAnswers } from './questions/answers.ts';
import { findNamed, UsageError } from './usage-error.ts';

/** `etcetera convert` lists what files can be made into; `etcetera convert CONVERSION FILE` prints the other file. */
export const convert: Command = {
  name: 'convert',
  usage: '[CONVERSION FILE [--answer ID=VALUE]…]',
  summary: 'Print another file that follows from one; without arguments, list which.',
  options: [
    { name: 'answer', value: 'ID=VALUE', repeatable: true, help: 'Answer a question; defaults count for the others.' },
    ...openFileOptions,
  ],
  async run(args, terminal) {
    const [id, file, ...rest] = args.positionals;
    if (id === undefined) {
      terminal.out(list());
      return exitCodes.clean;
    }
    if (file === undefined || rest.length > 0) {
      throw new UsageError('name what to make and a file, as in: etcetera convert CONVERSION FILE');
    }
    const { language, analysis } = await openFile(file, args, terminal);
    const conversion = findNamed(`conversion of ${language.id} files`, id, language.conversions ?? []);
    const answers = completeAnswers(conversion, readAnswers(conversion, args.values('answer')));
    terminal.out(converted(() => conversion.convert(analysis, answers)).text);
    return exitCodes.clean;
  },
};

function converted(convert: () => ConvertedFile): ConvertedFile {
  try {
    return convert();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function list(): string {
  return languages
    .flatMap(({ id, conversions = [] }) => conversions.map((any) => `${any.id} (${id}): ${any.detail}\n`))
    .join('');
}

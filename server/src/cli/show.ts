import type { View } from '../core/features/view.ts';
import type { Analysis } from '../core/language.ts';
import { languages } from '../languages/registry.ts';
import type { OptionDefinition } from './arguments.ts';
import type { Command } from './command.ts';
import { drawView } from './draw-view.ts';
import { exitCodes } from './exit-codes.ts';
import { openFile, openFileOptions } from './open-file.ts';
import { findNamed, UsageError } from './usage-error.ts';

const answer: OptionDefinition = {
  name: 'answer',
  value: 'ID=VALUE',
  repeatable: true,
  help: 'Set something in the picture. Yes or no where one of them is asked for.',
};

/** `etcetera show` lists the views; `etcetera show VIEW FILE` writes one as text. */
export const show: Command = {
  name: 'show',
  usage: '[VIEW FILE [--answer ID=VALUE]…]',
  summary: 'Show a view of a file as text; without arguments, list the views.',
  options: [answer, ...openFileOptions],
  async run(args, terminal) {
    const [id, file, ...rest] = args.positionals;
    if (id === undefined) {
      terminal.out(list());
      return exitCodes.clean;
    }
    if (file === undefined || rest.length > 0)
      throw new UsageError('name a view and a file, as in: etcetera show VIEW FILE');
    const opened = await openFile(file, args, terminal);
    const view = findNamed(`view of ${opened.language.id} files`, id, opened.language.views ?? []);
    terminal.out(drawView(view, opened, args.values('answer')));
    return exitCodes.clean;
  },
};

function list(): string {
  return languages
    .flatMap(({ id, views = [] }) => views.map((view) => `${view.id} (${id}): ${view.detail}\n`))
    .join('');
}

/** A view that has a command of its own. */
export interface NamedView {
  /** The command, such as `grub-menu`. */
  readonly name: string;
  readonly view: View<Analysis>;
  readonly language: string;
  readonly usage: string;
  readonly details?: string;
  /** The file that an argument means, such as a service's; the argument itself where absent. */
  readonly fileOf?: (argument: string) => string;
  /** Further folders whose files may be read. */
  readonly roots?: readonly string[];
}

/** Makes the command of a view: `etcetera NAME FILE…`. */
export function showNamed({ name, view, language, usage, details, fileOf, roots = [] }: NamedView): Command {
  return {
    name,
    usage: `[--answer ID=VALUE]… ${usage}`,
    summary: view.detail,
    ...(details === undefined ? {} : { details }),
    options: [answer, ...openFileOptions.filter((option) => option.name !== 'language')],
    async run(args, terminal) {
      if (args.positionals.length === 0) throw new UsageError(`name what to look at, as in: etcetera ${name} ${usage}`);
      for (const argument of args.positionals) {
        const opened = await openFile(fileOf?.(argument) ?? argument, args, terminal, { roots, language });
        terminal.out(drawView(view, opened, args.values('answer')));
      }
      return exitCodes.clean;
    },
  };
}

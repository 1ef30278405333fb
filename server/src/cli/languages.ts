import type { Language } from '../core/language.ts';
import { languages } from '../languages/registry.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** `etcetera languages` lists the languages, how their files are known, and their settings. */
export const languagesCommand: Command = {
  name: 'languages',
  usage: '',
  summary: 'List the languages, the files that are theirs, and their settings.',
  options: [],
  async run({ positionals }, terminal) {
    if (positionals.length > 0) throw new UsageError(`languages takes no argument such as "${positionals[0]}"`);
    terminal.out(languages.map(describe).join('\n'));
    return exitCodes.clean;
  },
};

function describe({ id, title, rules, recognition, settings }: Language): string {
  const { filenames = [], extensions = [], paths } = recognition;
  const files = [...filenames, ...extensions.map((extension) => `*${extension}`), ...paths];
  const lines = [`${id} (${title}, ${rules.length} rules)`, ...files.map((file) => `  ${file}`)];
  for (const setting of settings) {
    lines.push(`  --set ${id}.${setting.name}=${JSON.stringify(setting.default)}`, `      ${setting.description}`);
  }
  return `${lines.join('\n')}\n`;
}

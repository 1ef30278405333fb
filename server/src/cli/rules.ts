import { allRules } from '../rules-catalogue.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { ruleDocs } from './rule-docs.ts';
import { UsageError } from './usage-error.ts';

/** `etcetera rules` lists every rule. */
export const rules: Command = {
  name: 'rules',
  usage: '[--format text|json]',
  summary: 'List the rules.',
  details:
    'In JSON: an array of objects with id, severity, fix (safe, suggested or none), since and what, and docs where the page\n' +
    'has an address.',
  options: [{ name: 'format', value: 'FORMAT', help: 'text (the default) or json.' }],
  async run({ value, positionals }, terminal) {
    if (positionals.length > 0) throw new UsageError(`rules takes no argument such as "${positionals[0]}"`);
    const format = value('format') ?? 'text';
    const list = allRules().toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (format === 'json') {
      const facts = list.map(({ id, severity, fix, since, what }) => ({
        id,
        severity,
        fix,
        since,
        what,
        docs: ruleDocs(id),
      }));
      terminal.out(`${JSON.stringify(facts, undefined, 2)}\n`);
    } else if (format === 'text') {
      const width = Math.max(...list.map(({ id }) => id.length)) + 2;
      for (const { id, severity, fix, what } of list) {
        terminal.out(
          `${id.padEnd(width)}${severity.padEnd(9)}${(fix === 'none' ? '' : `${fix} fix`).padEnd(15)}${what}\n`,
        );
      }
    } else throw new UsageError(`--format must be text or json, not "${format}"`);
    return exitCodes.clean;
  },
};

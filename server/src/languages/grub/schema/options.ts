import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { commandForms, type OptionRow, type Reading } from './command-forms.generated.ts';
import { optionSummary } from './option-summaries.ts';

/** An option of a command; `name` has the dashes that a person writes. */
export interface CommandOption extends SchemaEntry {
  readonly long: string | undefined;
  readonly short: string | undefined;
  /** What its value is called; undefined where it takes none. */
  readonly value: string | undefined;
  readonly valueMayBeLeftOut: boolean;
}

/** Options that a command reads by itself, which GRUB's tables do not list. */
const own: Readonly<Record<string, readonly OptionRow[]>> = {
  terminal_input: [
    ['append', undefined],
    ['remove', undefined],
  ],
  terminal_output: [
    ['append', undefined],
    ['remove', undefined],
  ],
  chainloader: [
    ['force', undefined],
    ['bpb', undefined],
  ],
  cryptocheck: [['quiet', undefined]],
  legacy_password: [['md5', undefined]],
  legacy_check_password: [['md5', undefined]],
  legacy_kernel: [
    ['no-mem-option', undefined],
    ['type', undefined, 'type'],
  ],
};

/** The options of a command, in upstream's order; none of a command that is unknown. */
export function optionsOf(command: string): readonly CommandOption[] {
  const listed = commandForms.get(command)?.[1] ?? [];
  return (listed.length > 0 ? listed : Object.hasOwn(own, command) ? own[command]! : []).map((row) =>
    optionOf(command, row),
  );
}

/** How GRUB takes words with a dash behind a command. */
export function readingOf(command: string): Reading {
  return commandForms.get(command)?.[2] ?? 'own';
}

function optionOf(command: string, [long, short, value, marks = '']: OptionRow): CommandOption {
  const name = long === undefined ? `-${short}` : `--${long}`;
  const may = marks.includes('?');
  const argument =
    value === undefined ? '' : may ? `[=<${value}>]` : long === undefined ? ` <${value}>` : `=<${value}>`;
  const brief =
    long === undefined || short === undefined ? [] : [`-${short}${value === undefined ? '' : ` <${value}>`}`];
  return {
    name,
    long,
    short,
    value,
    valueMayBeLeftOut: may,
    summary: optionSummary(command, long ?? short ?? '') ?? '',
    syntax: [`${name}${argument}`, ...brief],
  };
}

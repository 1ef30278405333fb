import { parseArgs } from 'node:util';
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from './usage-error.ts';

/** One option of a command: what is read and what its help says. */
export interface OptionDefinition {
  readonly name: string;
  /** What stands for its value in the help; without it the option is a switch. */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly help: string;
}

/** What stood on a command line. */
export interface Arguments {
  readonly positionals: readonly string[];
  has(option: string): boolean;
  /** The last value of an option. */
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/** Every command has this one. */
const help: OptionDefinition = { name: 'help', help: 'Show this help.' };

/**
 * Reads the arguments of one command.
 * @throws UsageError for an option that is unknown, lacks its value, or has one that it can't take
 */
export function readArguments(args: readonly string[], definitions: readonly OptionDefinition[]): Arguments {
  const known = [...definitions, help];
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const found = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const definition = known.find(({ name }) => name === token.name && token.rawName.startsWith('--'));
    if (definition === undefined) throw unknownOption(token.rawName, known);
    if (definition.value === undefined && token.value !== undefined) {
      throw new UsageError(`${token.rawName} takes no value`);
    }
    const value = token.value ?? '';
    const missing = token.value === undefined || (!token.inlineValue && value.startsWith('-') && value !== '-');
    if (definition.value !== undefined && missing) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${definition.value}`);
    }
    found.set(token.name, [...(found.get(token.name) ?? []), value]);
  }
  return {
    positionals,
    has: (option) => found.has(option),
    value: (option) => found.get(option)?.at(-1),
    values: (option) => found.get(option) ?? [],
  };
}

function unknownOption(name: string, known: readonly OptionDefinition[]): UsageError {
  const meant = nearest(
    name,
    known.map((definition) => `--${definition.name}`),
  );
  return new UsageError(`there is no option ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`);
}

/** The help's table of options. */
export function describeOptions(definitions: readonly OptionDefinition[]): string {
  const rows = [...definitions, help].map((definition) => ({
    left: `  --${definition.name}${definition.value === undefined ? '' : ` ${definition.value}`}`,
    right: definition.help + (definition.repeatable ? ' May be repeated.' : ''),
  }));
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  return rows.map(({ left, right }) => left.padEnd(width) + wrap(right, width)).join('\n');
}

/** Breaks a text at spaces for a terminal of 100 characters, with `indent` spaces before every further line. */
function wrap(text: string, indent: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > 100 - indent) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npx tsx tools/import-grub-options.ts --source NAME DIR…`: writes which arguments and options the commands of GRUB take, read off
 * `grub_register_command`, `grub_register_extcmd` and the tables `grub_arg_option` of C sources. A command that stands in several
 * sources is taken from the first; options of the others are added to it.
 */
interface Option {
  readonly long: string | undefined;
  readonly short: string | undefined;
  /** What its value is called; undefined where it takes none. */
  readonly value: string | undefined;
  readonly optional: boolean;
  readonly repeats: boolean;
}

type Reading = 'strict' | 'loose' | 'first' | 'own';

interface Command {
  readonly form: string;
  readonly options: readonly Option[];
  readonly reading: Reading;
}

function main(): void {
  const args = process.argv.slice(2);
  const name = args[args.indexOf('--source') + 1];
  const folders = args.filter(
    (_, index) => index !== args.indexOf('--source') && index !== args.indexOf('--source') + 1,
  );
  if (!args.includes('--source') || name === undefined || folders.length === 0) {
    throw new Error('Usage: import-grub-options.ts --source NAME GRUB_CORE_DIR…');
  }
  const commands = new Map<string, Command>();
  for (const folder of folders) {
    const found = new Map<string, Command>();
    for (const file of sourceFiles(folder)) readSource(readFileSync(file, 'utf8'), found);
    for (const [command, read] of found) commands.set(command, merge(commands.get(command), read));
  }
  const rows = [...commands].sort(([a], [b]) => (a < b ? -1 : 1)).map(([command, read]) => rowOf(command, read));
  const text = `// Written by tools/import-grub-options.ts from the C sources of ${name}.
/** An option: its long and short name, what its value is called, and \`?\` where that may be left out, \`+\` where it repeats. */
export type OptionRow = readonly [long: string | undefined, short: string | undefined, value?: string, marks?: string];

/**
 * How GRUB takes words with a dash: \`strict\` refuses what is no option, \`loose\` takes it for an argument, \`first\` does so behind the
 * first argument; with \`own\` the command looks at its words as it likes.
 */
export type Reading = 'strict' | 'loose' | 'first' | 'own';

/** What a command is given: its form and its options. */
export type CommandForm = readonly [form: string, options: readonly OptionRow[], reading: Reading];

export const commandForms: ReadonlyMap<string, CommandForm> = new Map<string, CommandForm>([
${rows.join('\n')}
]);
`;
  writeFileSync('server/src/languages/grub/schema/command-forms.generated.ts', text);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.c') && !path.includes('/xen/') && !path.startsWith('tests/'))
    .sort()
    .map((path) => join(folder, path));
}

function merge(first: Command | undefined, other: Command): Command {
  if (first === undefined) return other;
  const names = new Set(first.options.flatMap(({ long, short }) => [long ?? `-${short}`]));
  const more = other.options.filter(({ long, short }) => !names.has(long ?? `-${short}`));
  return {
    form: first.form === '' ? other.form : first.form,
    options: [...first.options, ...more],
    reading:
      first.reading === other.reading || (first.reading !== 'strict' && first.options.length > 0)
        ? first.reading
        : other.reading,
  };
}

/** Adds the commands that one C file registers. */
function readSource(source: string, found: Map<string, Command>): void {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/^\s*#.*$/gm, '');
  const tables = new Map<string, Option[]>();
  for (const match of text.matchAll(/struct grub_arg_option (\w+)\[\]\s*=\s*\{/g)) {
    const body = balanced(text, match.index + match[0].length - 1);
    tables.set(match[1]!, splitTop(body).flatMap(readOption));
  }
  for (const match of text.matchAll(/grub_register_(extcmd|command)(\w*)\s*\(/g)) {
    const args = splitTop(balanced(text, match.index + match[0].length - 1)).map((one) => one.trim());
    const command = literal(args[0] ?? '');
    const extended = match[1] === 'extcmd';
    if (command === undefined) continue;
    const read: Command = {
      form: literal(args[extended ? 3 : 2] ?? '') ?? '',
      options: extended ? (tables.get(args[5] ?? '') ?? []) : [],
      reading: extended && tables.has(args[5] ?? '') ? readingOf(args[2] ?? '') : 'own',
    };
    found.set(command, merge(found.get(command), read));
  }
}

function readingOf(flags: string): Reading {
  if (flags.includes('OPTIONS_AT_START')) return 'first';
  return flags.includes('ACCEPT_DASH') ? 'loose' : 'strict';
}

/** `{"long", 's', FLAGS, N_("…"), N_("ARG"), ARG_TYPE_…}`; the row of nulls at the end gives nothing. */
function readOption(row: string): Option[] {
  const cells = splitTop(row.trim().replace(/^\{|\}$/g, '')).map((cell) => cell.trim());
  const long = literal(cells[0] ?? '');
  const short = /^'([^\\])'$/.exec(cells[1] ?? '')?.[1];
  if (long === undefined && short === undefined) return [];
  const flags = cells[2] ?? '';
  const kind = /^ARG_TYPE_(\w+)$/.exec(cells[5] ?? '')?.[1];
  const name = literal(cells[4] ?? '');
  const value =
    kind === undefined || kind === 'NONE'
      ? undefined
      : (name ?? kind).toLowerCase().replaceAll('_', '-').replace(/\.$/, '');
  return [{ long, short, value, optional: /OPTIONAL/.test(flags), repeats: /REPEATABLE/.test(flags) }];
}

/** What stands between a bracket and its counterpart. */
function balanced(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"' || character === "'") at = skipQuote(text, at);
    else if (character === '(' || character === '{') depth++;
    else if (character === ')' || character === '}') {
      depth--;
      if (depth === 0) return text.slice(open + 1, at);
    }
  }
  return '';
}

/** The parts between commas that are in no bracket or quote. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"' || character === "'") at = skipQuote(text, at);
    else if (character === '(' || character === '{') depth++;
    else if (character === ')' || character === '}') depth--;
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.filter((part) => part.trim() !== '');
}

function skipQuote(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== text[open]) at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** The text of `"a" "b"` or `N_("…")`; undefined for anything else. */
function literal(cell: string): string | undefined {
  const inner = /^(?:N_|_)\s*\(([\s\S]*)\)$/.exec(cell)?.[1] ?? cell;
  if (!/^\s*"/.test(inner)) return undefined;
  return [...inner.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, part]) => part!.replace(/\\n/g, ' ').replace(/\\(.)/g, '$1'))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names in capitals become placeholders, as everywhere else in the project. */
function placeholders(form: string): string {
  return form
    .replace(/[<>]/g, '')
    .replace(/\.$/, '')
    .replace(/\b[A-Z][A-Z0-9]+(?:[-_][A-Z0-9]+)*\b/g, (word) => `<${word.toLowerCase().replaceAll('_', '-')}>`)
    .replace(/(?: \[\.\.\.\]| ?\.\.\.?)/g, '…');
}

function rowOf(command: string, { form, options, reading }: Command): string {
  const rows = options.map(({ long, short, value, optional, repeats }) => {
    const marks = `${optional ? '?' : ''}${repeats ? '+' : ''}`;
    const cells = [long, short, value, marks === '' ? undefined : marks];
    while (cells.at(-1) === undefined && cells.length > 2) cells.pop();
    return `[${cells.map((cell) => (cell === undefined ? 'undefined' : quote(cell))).join(', ')}]`;
  });
  return `  [${quote(command)}, [${quote(placeholders(form))}, [${rows.join(', ')}], '${reading}']],`;
}

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

main();

import type { Completion, CompletionList } from '../../features/completion.ts';
import type { SchemaEntry } from '../../schema/entry.ts';
import { flavours, transports } from '../flavours.ts';
import { generalOptions } from '../general-options.ts';
import type { MountOption } from '../mount-options.ts';

/** Where an option or its value is to be completed. */
export interface OptionPlace {
  readonly text: string;
  readonly offset: number;
  /** What stands before the offset, back to the comma before it. */
  readonly word: string;
  /** The other options that hold. */
  readonly present: readonly { readonly name: string }[];
  /** The options of the type of file system at hand. */
  readonly own: readonly MountOption[];
}

const values = (entries: readonly SchemaEntry[]): Completion[] =>
  entries.map((entry, rank) => ({ label: entry.name, kind: 'value', entry, rank }));

const plain = (words: readonly string[]) => values(words.map((name) => ({ name, summary: '' })));

/** Mount options that neither stand there nor contradict those that do, or the values of the one at hand. */
export function completeMountOption({ text, offset, word, present, own }: OptionPlace): CompletionList {
  let end = offset;
  while (end < text.length && !/[\s,]/.test(text[end]!)) end++;
  const equals = word.indexOf('=');
  if (equals >= 0) {
    const written = word.slice(equals + 1);
    const used = new Set(written.split(':').slice(0, -1));
    const entry = own.find(({ name }) => name === word.slice(0, equals));
    const start = offset - (written.length - written.lastIndexOf(':') - 1);
    return { span: { start, end }, items: valuesOf(entry).filter(({ label }) => !used.has(label)) };
  }
  const names = new Set(present.map((option) => option.name));
  const fits = (option: MountOption) => !names.has(option.name) && !option.excludes.some((other) => names.has(other));
  const offered = own.filter(fits);
  const opposite: Readonly<Record<string, string>> = { rw: 'ro', ro: 'rw', sync: 'async', async: 'sync' };
  const general = generalOptions.filter(
    ({ name }) =>
      !names.has(name) &&
      !own.some((entry) => entry.name === name) &&
      !names.has(`no${name}`) &&
      !names.has(name.replace(/^no/, '')) &&
      !names.has(opposite[name] ?? name),
  );
  return { span: { start: offset - word.length, end }, items: [...offered.map(item(0)), ...general.map(item(1))] };
}

const item =
  (rank: number) =>
  (entry: SchemaEntry & { readonly value?: unknown; readonly bare?: boolean }): Completion => {
    const valued = entry.value !== undefined && entry.value !== 'none' && entry.bare !== true;
    return {
      label: entry.name,
      kind: 'flag',
      entry,
      rank,
      deprecated: entry.deprecated !== undefined,
      ...(valued ? { insert: { text: `${entry.name}=`, snippet: false }, continues: true } : {}),
    };
  };

function valuesOf(entry: MountOption | undefined): Completion[] {
  if (entry === undefined) return [];
  if (entry.value === 'flavours') return values(flavours);
  if (entry.value === 'transport') return values(transports);
  if (entry.value === 'version') return plain(['4.2', '4.1', '4.0', '4', '3']);
  if (entry.value === 'netid') return plain(['tcp', 'rdma', 'tcp6', 'rdma6', 'udp']);
  return typeof entry.value === 'string' ? [] : plain(entry.value);
}

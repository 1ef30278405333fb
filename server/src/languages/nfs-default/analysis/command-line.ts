import type { ShellAssignment } from '../../../core/shell/tree.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Daemon, DaemonOption } from '../schema/daemons.ts';

/** A word of a command line as getopt_long(3) takes it; a cluster such as `-gr` is a word for each letter. */
export interface CommandWord extends Span {
  readonly kind: 'option' | 'value' | 'stray';
  /** As written, without what stands behind `=`. */
  readonly text: string;
  /** The option, or the one that a value belongs to. */
  readonly option: DaemonOption | undefined;
  /** Whether an option that takes a value has none. */
  readonly lacksValue?: boolean;
  /** Whether a value stands behind `=` of an option that takes none. */
  readonly excessValue?: boolean;
}

/** The options that a long name means: the one itself, or, as getopt does, the only one that begins so. */
export function findLong(daemon: Daemon, name: string): DaemonOption | undefined {
  const exact = daemon.options.find((option) => option.name === name);
  if (exact !== undefined) return exact;
  const found = daemon.options.filter((option) => option.name.startsWith('--') && option.name.startsWith(name));
  return new Set(found.map((option) => option.name)).size === 1 ? found[0] : undefined;
}

/** Splits the value of a variable into the words that the daemon gets; nothing where the shell expands something in it. */
export function readCommandLine(
  text: string,
  { literal, valueSpan }: ShellAssignment,
  daemon: Daemon | undefined,
): readonly CommandWord[] {
  const source = text.slice(valueSpan.start, valueSpan.end);
  if (daemon === undefined || !literal || source.includes('\\')) return [];
  const found: CommandWord[] = [];
  let awaited: DaemonOption | undefined;
  for (const match of source.matchAll(/[^\s"']+/g)) {
    const start = valueSpan.start + match.index;
    const word = match[0];
    const span = { start, end: start + word.length };
    if (awaited !== undefined) {
      found.push({ kind: 'value', text: word, option: awaited, ...span });
      awaited = undefined;
    } else if (word.startsWith('--') && word.length > 2) awaited = readLong(daemon, word, start, found);
    else if (word.startsWith('-') && word.length > 1) awaited = readCluster(daemon, word, start, found);
    else found.push({ kind: 'stray', text: word, option: undefined, ...span });
  }
  const last = found.at(-1);
  if (awaited !== undefined && last !== undefined) found[found.length - 1] = { ...last, lacksValue: true };
  return found;
}

function readLong(daemon: Daemon, word: string, start: number, found: CommandWord[]): DaemonOption | undefined {
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  const option = findLong(daemon, name);
  const excessValue = equals >= 0 && option?.takesValue === false;
  found.push({
    kind: 'option',
    text: name,
    option,
    start,
    end: start + name.length,
    ...(excessValue ? { excessValue } : {}),
  });
  if (equals < 0) return option?.takesValue === true ? option : undefined;
  const value = word.slice(equals + 1);
  if (option?.takesValue === true)
    found.push({ kind: 'value', text: value, option, start: start + equals + 1, end: start + word.length });
  return undefined;
}

function readCluster(daemon: Daemon, word: string, start: number, found: CommandWord[]): DaemonOption | undefined {
  for (let index = 1; index < word.length; index++) {
    const option = daemon.options.find(({ letter }) => letter === word[index]);
    const from = index === 1 ? start : start + index;
    found.push({ kind: 'option', text: `-${word[index]}`, option, start: from, end: start + index + 1 });
    if (option?.takesValue !== true) continue;
    if (index + 1 === word.length) return option;
    const value = word.slice(index + 1);
    found.push({ kind: 'value', text: value, option, start: start + index + 1, end: start + word.length });
    return undefined;
  }
  return undefined;
}

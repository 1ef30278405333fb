import { basename } from '../../../core/text/path.ts';
import type { Span } from '../../../core/text/span.ts';
import { type ShellToken, tokeniseShell } from './tokens.ts';

/** One command of a shell script: a program with its arguments. */
export interface ShellCommand extends Span {
  /** Without assignments before the name, and without keywords. */
  readonly words: readonly ShellToken[];
  readonly redirects: readonly ShellToken[];
  /** What stands before and behind it: `&&`, `|`, `;` …, or nothing. */
  readonly before: string;
  readonly after: string;
}

/** The commands of one entry. */
export interface ShellScript {
  readonly tokens: readonly ShellToken[];
  readonly commands: readonly ShellCommand[];
}

const keywords: ReadonlySet<string> = new Set([
  '{',
  '}',
  '!',
  'if',
  'then',
  'elif',
  'else',
  'fi',
  'for',
  'while',
  'until',
  'do',
  'done',
  'time',
]);

/** Programs that run the command in their arguments, with the options of theirs that take a value. */
const wrappers: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g', '-h', '-p', '-C'],
  nice: ['-n'],
  ionice: ['-c', '-n', '-p'],
  nohup: [],
  chronic: [],
  exec: ['-a'],
  command: [],
  env: ['-u', '-C', '-S'],
  timeout: ['-s', '-k'],
  flock: ['-w', '-E', '--timeout'],
  time: ['-f', '-o'],
  setsid: [],
  'systemd-cat': ['-t', '-p'],
};

/** Wrappers whose first plain argument belongs to them: a duration, a lock file. */
const oneArgument: ReadonlySet<string> = new Set(['timeout', 'flock']);

/** Splits what the shell gets into commands; an entry without one has none. */
export function readCommands(text: string, shell: Span | undefined): ShellScript {
  const tokens = shell === undefined ? [] : tokeniseShell(text, shell.start, shell.end);
  const commands: ShellCommand[] = [];
  let words: ShellToken[] = [];
  let redirects: ShellToken[] = [];
  let before = '';
  const flush = (after: string) => {
    const all = [...words, ...redirects];
    if (all.length > 0) {
      const start = Math.min(...all.map((token) => token.start));
      const end = Math.max(...all.map((token) => token.end));
      commands.push({ words, redirects, before, after, start, end });
    }
    words = [];
    redirects = [];
    before = after;
  };
  for (const token of tokens) {
    if (token.type === 'operator') flush(token.text);
    else if (token.type === 'redirect') redirects.push(token);
    else if (words.length > 0 || !isPrefix(token)) words.push(token);
  }
  flush('');
  return { tokens, commands };
}

function isPrefix(token: ShellToken): boolean {
  return (!token.quoted && keywords.has(token.text)) || /^[A-Za-z_]\w*=/.test(token.text);
}

/** The words from the program that does the work on: `sudo -u x nice -n 5 make all` is `make all`. */
export function coreWords(command: ShellCommand): readonly ShellToken[] {
  let words = command.words;
  for (let rounds = 0; rounds < 5; rounds++) {
    const name = basename(words[0]?.value ?? '');
    const valued = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined;
    if (valued === undefined) return words;
    let index = 1;
    while (index < words.length) {
      const value = words[index]!.value;
      if (value.startsWith('-')) index += valued.includes(value) ? 2 : 1;
      else if (/^[A-Za-z_]\w*=/.test(value)) index++;
      else break;
    }
    if (oneArgument.has(name)) index++;
    if (index >= words.length) return words;
    words = words.slice(index);
  }
  return words;
}

/** The name of the program that does the work, without its folder. */
export function programOf(command: ShellCommand): string {
  return basename(coreWords(command)[0]?.value ?? '');
}

import { remember } from '../syntax/remember.ts';
import type { CommandNode, StatementNode, WordNode } from './tree.ts';
import { unquote } from './unquote.ts';
import { listsOf } from './walk.ts';

/** A menu entry or submenu as its command says. Texts hold variables as they stand. */
export interface MenuEntry {
  readonly command: CommandNode;
  readonly submenu: boolean;
  readonly title: string;
  readonly titleWord: WordNode | undefined;
  readonly id: string | undefined;
  readonly idWord: WordNode | undefined;
  readonly classes: readonly string[];
  /** Undefined without `--users`; users by name otherwise. */
  readonly users: string | undefined;
  readonly unrestricted: boolean;
  readonly hotkey: string | undefined;
  readonly children: readonly MenuEntry[];
}

const withValue = new Set(['--class', '--users', '--hotkey', '--source', '--id']);

/** The entries in a list of statements; those in functions are left out, since calls decide about them. */
export function collectMenu(items: readonly StatementNode[]): MenuEntry[] {
  return items.flatMap((item) => entriesIn(item) as MenuEntry[]);
}

const entriesIn: (item: StatementNode) => readonly MenuEntry[] = remember((item) => {
  if (item.kind === 'function') return [];
  if (item.kind === 'command' && (item.name === 'menuentry' || item.name === 'submenu')) return [readEntry(item)];
  return listsOf(item).flatMap(collectMenu);
});

/** Reads the arguments of `menuentry` or `submenu`. `$menuentry_id_option` counts as `--id`, which is what it holds. */
export const readEntry: (command: CommandNode) => MenuEntry = remember((command) => {
  const values = new Map<string, WordNode>();
  const classes: string[] = [];
  let titleWord: WordNode | undefined;
  let unrestricted = false;
  const words = command.words.slice(1);
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const option = /^\$\{?menuentry_id_option\}?$/.test(word.source) ? '--id' : unquote(word.source).text;
    const [name = '', inline] = option.startsWith('--') ? splitOption(option) : [''];
    if (option === '--unrestricted') unrestricted = true;
    else if (withValue.has(name)) {
      const value = inline === undefined ? words[++index] : word;
      if (name === '--class') classes.push(inline ?? (value === undefined ? '' : unquote(value.source).text));
      else if (value !== undefined) values.set(name, value);
    } else if (!option.startsWith('--')) titleWord ??= word;
  }
  const read = (name: string): string | undefined => {
    const word = values.get(name);
    if (word === undefined) return undefined;
    const { text } = unquote(word.source);
    return text.startsWith(`${name}=`) ? text.slice(name.length + 1) : text;
  };
  return {
    command,
    submenu: command.name === 'submenu',
    title: titleWord === undefined ? '' : unquote(titleWord.source).text,
    titleWord,
    id: read('--id'),
    idWord: values.get('--id'),
    classes,
    users: read('--users'),
    unrestricted,
    hotkey: read('--hotkey'),
    children: command.block === undefined ? [] : collectMenu(command.block.items),
  };
});

function splitOption(option: string): [string, string | undefined] {
  const equals = option.indexOf('=');
  return equals < 0 ? [option, undefined] : [option.slice(0, equals), option.slice(equals + 1)];
}

/** Every entry, parents first. */
export function flattenMenu(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) => [entry, ...flattenMenu(entry.children)]);
}

import type { EntryFile, EntryLine } from '../../../core/boot-entry/tree.ts';
import { parseGrub } from '../../../core/grub-script/parser.ts';
import type { CommandNode } from '../../../core/grub-script/tree.ts';
import { basename } from '../../../core/text/path.ts';
import { assume, limits, type Machine, stop } from './machine.ts';

/**
 * Carries out `blscfg`: adds the entries under loader/entries to the menu, the newest first, as a script of `linux`, `initrd` and
 * `devicetree`. Of a key that stands twice the first counts, but for `initrd`.
 * Knowledge: create_entry and bls_cmp in grub-core/commands/blscfg.c of Fedora's GRUB 2.12.
 */
export function addBlsEntries(machine: Machine, node: CommandNode): number {
  const { entries } = machine.run.shared.surroundings;
  if (entries.length === 0) assume(machine, 'unread-file', '/loader/entries/*.conf', node);
  const sorted = [...entries].sort((a, b) => compareNames(idOf(b), idOf(a)));
  for (const entry of sorted) {
    if (!entry.tree.lines.some(({ key, value }) => key === 'linux' && value !== '')) continue;
    if (++machine.run.shared.entries > limits.entries) {
      stop(machine, 'entries');
      return 0;
    }
    addEntry(machine, entry);
  }
  return 0;
}

const idOf = ({ path }: EntryFile): string => basename(path).replace(/\.conf$/, '');

function addEntry(machine: Machine, entry: EntryFile): void {
  const { path, tree } = entry;
  const line = (key: string): EntryLine | undefined => tree.lines.find((one) => one.key === key);
  const all = (key: string) => tree.lines.flatMap((one) => (one.key === key ? [one.value] : []));
  const expand = (text: string) =>
    text
      .replace(/\$\{?([A-Za-z_]\w*)\}?/g, (_, name: string) => machine.variables.get(name) ?? '')
      .slice(0, limits.value);
  const kernel = line('linux')!;
  const options = expand(line('options')?.value ?? '$default_kernelopts');
  const tree2 = expand(line('devicetree')?.value ?? '');
  const initrds = all('initrd');
  const script = [
    ...(machine.variables.get('save_default') === 'true' ? ['savedefault'] : []),
    'load_video',
    'set gfxpayload=keep',
    'insmod gzio',
    `linux ${kernel.value} ${options}`.trimEnd(),
    ...(initrds.length === 0 ? [] : [`initrd ${initrds.join(' ')}`]),
    ...(tree2 === '' ? [] : [`devicetree ${tree2}`]),
  ];
  const titled = line('title') ?? kernel;
  const users = line('grub_users');
  machine.menu.push({
    submenu: false,
    title: titled.value,
    id: idOf(entry),
    named: true,
    classes: all('grub_class'),
    hotkey: line('grub_hotkey')?.value,
    users: users === undefined ? '' : expand(users.value),
    parameters: [titled.value, ...all('grub_arg')],
    body: parseGrub(`${script.join('\n')}\n`).items,
    node: nodeAt(titled),
    path,
  });
}

/** The command that the entry stands for, at the place of its title. */
function nodeAt({ valueSpan, value }: EntryLine): CommandNode {
  const span = { ...valueSpan, children: [] };
  const word = { ...span, kind: 'word' as const, source: value };
  return { ...span, kind: 'command', name: 'menuentry', words: [word, word], block: undefined };
}

/**
 * Which of two entries is the newer one, by their file names without `.conf`: above 0 the first. Compares the parts of
 * `name-version-release`, each by {@link compareSegments}.
 */
export function compareNames(a: string, b: string): number {
  const split = (text: string) =>
    /^(?:(?:(.*)-)?([^-]*)-)?([^-]*)$/s
      .exec(text)!
      .slice(1)
      .filter((part) => part !== undefined);
  const left = split(a);
  const right = split(b);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compareSegments(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Runs of digits as numbers and runs of letters as words, a number above a word; `~` sorts below all, `+` above the end alone. */
function compareSegments(a: string, b: string): number {
  const split = (text: string) => text.match(/[0-9]+|[A-Za-z]+|[~+]/g) ?? [];
  const left = split(a);
  const right = split(b);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = rank(left[index]) - rank(right[index]);
    if (order !== 0) return order;
    const one = left[index]!;
    const two = right[index]!;
    const numbers = /^\d/.test(one) ? Number(one) - Number(two) : 0;
    if (numbers !== 0) return numbers;
    if (!/^\d/.test(one) && one !== two) return one < two ? -1 : 1;
  }
  return 0;
}

function rank(segment: string | undefined): number {
  if (segment === undefined) return 1;
  if (segment === '~') return 0;
  if (segment === '+') return 2;
  return /^\d/.test(segment) ? 4 : 3;
}

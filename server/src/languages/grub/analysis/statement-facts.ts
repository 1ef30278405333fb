import { foldersOf } from '../../../core/boot-entry/boot-paths.ts';
import { partsOf } from '../../../core/grub-script/statement.ts';
import type { CommandNode, StatementNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { listsOf } from '../../../core/grub-script/walk.ts';
import { remember } from '../../../core/syntax/remember.ts';

/** Commands that load a file from a disk. */
export const loading: ReadonlySet<string> = new Set([
  'linux',
  'linux16',
  'linuxefi',
  'initrd',
  'initrd16',
  'initrdefi',
  'chainloader',
  'multiboot',
  'multiboot2',
  'module',
  'module2',
  'devicetree',
  'loadfont',
  'background_image',
  'source',
  'configfile',
  '.',
  'loopback',
  'xen_hypervisor',
  'xen_module',
]);

const deciding = /(?:^|["'])(?:default|timeout|timeout_style|superusers)=/;

/**
 * The commands of a statement by which the menu as a whole is decided: passwords, and settings of the default, the timeout and the
 * superusers. All others count for nothing but what they stand in.
 */
export const decidersIn: (statement: StatementNode) => readonly CommandNode[] = remember((statement) =>
  partsOf(statement).commands.filter(
    ({ name, words }) =>
      /^password(?:_pbkdf2)?$/.test(name) ||
      words.some(
        ({ source }) => source.includes('=') && (deciding.test(source) || deciding.test(unquote(source).text)),
      ),
  ),
);

/** The folders in which files lie that a statement loads or searches for. */
export const foldersIn: (statement: StatementNode) => ReadonlySet<string> = remember((statement) =>
  foldersOf(
    partsOf(statement).commands.flatMap(({ name, words }) =>
      loading.has(name) || name === 'search' ? words.slice(1).map(({ source }) => unquote(source).text) : [],
    ),
  ),
);

const unseen = new Set(['extract_entries_source', 'legacy_source', 'syslinux_source', 'eval', '']);
const reads = new Set(['source', '.']);

/** The commands of a statement that bring what a script does not say: `always`, or where their script is not in sight. */
export const bringersIn: (statement: StatementNode) => {
  readonly always: boolean;
  readonly reading: readonly CommandNode[];
} = remember((statement) => {
  const { commands, names } = partsOf(statement);
  const always = [...unseen].some((name) => names.has(name));
  return { always, reading: commands.filter(({ name }) => reads.has(name)) };
});

/** Whether another script takes the place of this one before its menu is shown, such as from a stub on an EFI partition. */
export const handsOver: (statement: StatementNode) => boolean = remember((statement) => {
  if (statement.kind !== 'command') return listsOf(statement).some((list) => list.some(handsOver));
  return (
    statement.name === 'configfile' ||
    (statement.name === 'submenu' && (statement.block?.items.some(handsOver) ?? false))
  );
});

/** The names of functions that a list of statements defines. */
export function functionNamesOf(items: readonly StatementNode[]): string[] {
  return items.flatMap((item) =>
    partsOf(item).functions.flatMap(({ name }) => (name === undefined ? [] : [name.source])),
  );
}

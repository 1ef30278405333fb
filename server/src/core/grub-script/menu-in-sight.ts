import { createNotes } from '../syntax/remember.ts';
import { type MenuEntry, readEntry } from './menu.ts';
import { isInSight, locateScript, type ScriptsInSight, scriptOf } from './scripts.ts';
import { hasCommand } from './statement.ts';
import type { CommandNode, GrubTree, StatementNode } from './tree.ts';
import { listsOf } from './walk.ts';

/** An entry of a menu, with what lies below it in the same sense. */
export interface SeenEntry {
  readonly entry: MenuEntry;
  /** The script that it stands in. */
  readonly path: string;
  /** Whether it is there whatever the conditions of the script are. */
  readonly certain: boolean;
  readonly below: MenuInSight;
}

/** The entries that a script makes, in the order of the text, both branches of a condition included. */
export interface MenuInSight {
  readonly entries: readonly SeenEntry[];
  /** Whether there may be entries that nobody sees here: those of functions, other tools, and scripts out of sight. */
  readonly open: boolean;
}

/** Commands that may bring entries which the script does not name. */
const bringsEntries =
  /^(?:eval|blscfg|bls_import|uki|configfile|legacy_\w+|syslinux_\w+|extract_\w+|cutmem|lua|import_\w+)$/;
const reads = ['source', '.'];
const deepest = 20;
/** So many times are scripts followed; those that read each other could be followed for ever. */
const mostReads = 200;

/**
 * The menu of a script and of those that it reads.
 * @param path where the script lies
 */
export function menuInSight(tree: GrubTree, path: string, scripts: ScriptsInSight): MenuInSight {
  return collect(tree.items, path, { scripts, left: mostReads }, true, 0);
}

interface Sight {
  readonly scripts: ScriptsInSight;
  /** How often scripts may still be followed. */
  left: number;
}

function collect(
  items: readonly StatementNode[],
  path: string,
  sight: Sight,
  certain: boolean,
  depth: number,
): MenuInSight {
  const entries: SeenEntry[] = [];
  let open = depth > deepest;
  const take = (menu: MenuInSight) => {
    entries.push(...menu.entries);
    open ||= menu.open;
  };
  for (const item of open ? [] : items) {
    if (depth === 0) take(collectAtTop(item, path, sight));
    else take(collectOne(item, path, sight, certain, depth));
  }
  return { entries, open };
}

/** What a statement at the top brings, once for as long as it stays as it is: only a script that it reads may bring something else. */
function collectAtTop(item: StatementNode, path: string, sight: Sight): MenuInSight {
  const before = atTop.get(item);
  if (before?.path === path) return before.menu;
  const menu = collectOne(item, path, sight, true, 0);
  if (!hasCommand([item], reads)) atTop.set(item, { path, menu });
  return menu;
}

const atTop = createNotes<StatementNode, { readonly path: string; readonly menu: MenuInSight }>();

function collectOne(item: StatementNode, path: string, sight: Sight, certain: boolean, depth: number): MenuInSight {
  if (item.kind === 'function') return { entries: [], open: makesEntries(item.items) };
  if (item.kind !== 'command') {
    const lists = listsOf(item).map((list) => collect(list, path, sight, false, depth + 1));
    return { entries: lists.flatMap(({ entries }) => entries), open: lists.some(({ open }) => open) };
  }
  if (item.name === 'menuentry' || item.name === 'submenu') {
    const entry = readEntry(item);
    const inner = item.name === 'submenu' ? (item.block?.items ?? []) : [];
    const below = collect(inner, path, sight, true, depth + 1);
    return { entries: [{ entry, path, certain, below }], open: /\$/.test(`${entry.title}${entry.id ?? ''}`) };
  }
  if (reads.includes(item.name)) return readScript(item, path, sight, certain, depth);
  return { entries: [], open: item.name === '' || bringsEntries.test(item.name) };
}

function readScript(command: CommandNode, from: string, sight: Sight, certain: boolean, depth: number): MenuInSight {
  const at = locateScript(from, scriptOf(command) ?? '');
  const { scripts } = sight;
  const tree = at === undefined || --sight.left < 0 ? undefined : scripts.trees.get(at);
  if (at === undefined || tree === undefined)
    return { entries: [], open: sight.left < 0 || !isInSight(command, from, scripts) };
  return collect(tree.items, at, sight, certain, depth + 1);
}

function makesEntries(items: readonly StatementNode[]): boolean {
  return items.some(
    (item) =>
      (item.kind === 'command' &&
        (item.name === 'menuentry' ||
          item.name === 'submenu' ||
          reads.includes(item.name) ||
          bringsEntries.test(item.name))) ||
      listsOf(item).some(makesEntries),
  );
}

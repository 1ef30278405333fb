import { type MenuEntry, readEntry } from './menu.ts';
import { isInSight, locateScript, type ScriptsInSight, scriptOf } from './scripts.ts';
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
const reads = new Set(['source', '.']);
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
    if (item.kind === 'function') open ||= makesEntries(item.items);
    else if (item.kind !== 'command') {
      for (const list of listsOf(item)) take(collect(list, path, sight, false, depth + 1));
    } else if (item.name === 'menuentry' || item.name === 'submenu') {
      const entry = readEntry(item);
      open ||= /\$/.test(`${entry.title}${entry.id ?? ''}`);
      const inner = item.name === 'submenu' ? (item.block?.items ?? []) : [];
      entries.push({ entry, path, certain, below: collect(inner, path, sight, true, depth + 1) });
    } else if (reads.has(item.name)) take(readScript(item, path, sight, certain, depth));
    else open ||= item.name === '' || bringsEntries.test(item.name);
  }
  return { entries, open };
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
          reads.has(item.name) ||
          bringsEntries.test(item.name))) ||
      listsOf(item).some(makesEntries),
  );
}

import { nearest } from '../text/nearest.ts';
import { defaultBelow, isNamed } from './default-entry.ts';
import type { MenuInSight, SeenEntry } from './menu-in-sight.ts';
import { readNumber } from './number.ts';

/** An entry, those of the submenus that lead to it before it. */
export type EntryPath = readonly SeenEntry[];

/**
 * The entries that a default may mean, the likeliest first; none where it names nothing. A number counts for sure only where no
 * condition decides which entries there are. Knowledge: get_entry_number in grub-core/normal/menu.c (GRUB 2.12).
 * @param wanted a number, a title or an id, with `>` between a submenu and what lies in it
 */
export function entriesNamed({ entries }: MenuInSight, wanted: string): readonly EntryPath[] {
  const below = defaultBelow(wanted);
  const found = candidates(entries, wanted);
  if (below === undefined) return found.map((one) => [one]);
  // GRUB looks below only where the entry is a submenu.
  return found.flatMap((one) =>
    one.entry.submenu ? entriesNamed(one.below, below).map((inner) => [one, ...inner]) : [],
  );
}

function candidates(entries: readonly SeenEntry[], wanted: string): readonly SeenEntry[] {
  const number = readNumber(wanted)?.value;
  if (number === undefined) {
    return entries.filter(({ entry: { title, id } }) => isNamed(title, wanted) || isNamed(id ?? title, wanted));
  }
  const at = entries[number];
  if (at === undefined) return [];
  // What stands behind a condition may be counted otherwise.
  const sure = entries.slice(0, number + 1).every(({ certain }) => certain);
  return sure ? [at] : [at, ...entries.filter((one) => one !== at)];
}

/** Whether a default names no entry of a menu that is in sight as a whole. */
export function isNoEntry(menu: MenuInSight, wanted: string): boolean {
  if (menu.open || menu.entries.length === 0 || menu.entries.some(({ below }) => below.open)) return false;
  return entriesNamed(menu, wanted).length === 0;
}

/** The entry that a default means; undefined where it names none, or where that is not sure. */
export function entryNamed(menu: MenuInSight, wanted: string): EntryPath | undefined {
  if (menu.open) return undefined;
  const [path, ...others] = entriesNamed(menu, wanted);
  // Of several with one name GRUB takes the first; of several that a number may mean, nobody knows.
  if (path === undefined || (others.length > 0 && readNumber(wanted) !== undefined)) return undefined;
  return path.some(({ below }) => below.open) ? undefined : path;
}

/** The titles on the way to an entry, in a line. */
export function titleOf(path: EntryPath): string {
  return path.map(({ entry }) => entry.title).join(' > ');
}

/** How a default names an entry: the ids, or titles where there are none, on the way to it. */
export function nameOf(path: EntryPath): string {
  return path.map(({ entry: { id, title } }) => (id ?? title).replaceAll('>', '>>')).join('>');
}

/** Every entry of a menu, parents first. */
export function allEntries({ entries }: MenuInSight, above: EntryPath = []): readonly EntryPath[] {
  return entries.flatMap((one) => [[...above, one], ...allEntries(one.below, [...above, one])]);
}

/**
 * What a default that names nothing was likely meant to be: an entry of that name in a submenu, or one with nearly that name, as
 * {@link nameOf} writes it.
 */
export function nearestName(menu: MenuInSight, wanted: string): string | undefined {
  if (readNumber(wanted) !== undefined) return undefined;
  const all = allEntries(menu);
  const deeper = all.filter((path) => {
    const { title, id } = path.at(-1)!.entry;
    return isNamed(title, wanted) || isNamed(id ?? title, wanted);
  });
  if (deeper.length > 0) return deeper.length === 1 ? nameOf(deeper[0]!) : undefined;
  const byTitles = new Map(
    all.map((path) => [path.map(({ entry }) => entry.title.replaceAll('>', '>>')).join('>'), path]),
  );
  const byIds = new Map(all.map((path) => [nameOf(path), path]));
  const meant = nearest(wanted, [...byIds.keys(), ...byTitles.keys()]);
  return meant === undefined ? undefined : nameOf((byIds.get(meant) ?? byTitles.get(meant))!);
}

import { readNumber } from './number.ts';

interface Named {
  readonly title: string;
  readonly id: string;
}

/** Whether a title or id is what the first part of a default names; `>>` in the default stands for a `>` in the name. */
export function isNamed(name: string, wanted: string): boolean {
  const cut = /^(?:[^>]|>>)*/.exec(wanted)![0];
  return name === cut.replaceAll('>>', '>');
}

/** What a default means for the menu below: the part behind its first single `>`, if there is one. */
export function defaultBelow(wanted: string): string | undefined {
  const cut = /^(?:[^>]|>>)*/.exec(wanted)![0];
  const below = wanted.slice(cut.length + 1);
  return below === '' ? undefined : below;
}

/**
 * The place of the entry that a default names in a menu, from 0; undefined where it names none, and GRUB takes the first.
 * A default that begins with a number is that number; else it is a title or an id.
 * Knowledge: get_entry_number in grub-core/normal/menu.c (GRUB 2.12).
 * @param namesFirst whether ids and titles go before numbers, as in Fedora's GRUB, whose ids begin with that of the machine
 */
export function defaultEntry(
  menu: readonly Named[],
  wanted: string | undefined,
  namesFirst = false,
): number | undefined {
  if (wanted === undefined || wanted === '') return undefined;
  if (namesFirst) {
    const named = menu.findIndex(({ title, id }) => id === wanted || title === wanted);
    if (named >= 0) return named;
  }
  const number = readNumber(wanted);
  if (number !== undefined) return number.value < menu.length ? number.value : undefined;
  const found = menu.findIndex(({ title, id }) => isNamed(title, wanted) || isNamed(id, wanted));
  return found < 0 ? undefined : found;
}

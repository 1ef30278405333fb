import { findChange } from '../../../core/text/change.ts';
import { moveEntry } from './move.ts';
import type { CrontabForm, CrontabTree, EntryNode } from './tree.ts';

/** A table before a change. */
export interface PreviousTable {
  readonly text: string;
  readonly form: CrontabForm;
  readonly root: CrontabTree;
}

/** Takes the entry that begins at `first` over from the table before, if its line, from `start` to its line feed, is the same. */
export type KnownEntries = (first: number, start: number, lineFeed: number) => EntryNode | undefined;

/** Looks for known entries; to be asked for lines in the order of the text. Undefined where nothing can be known. */
export function createKnownEntries(
  text: string,
  form: CrontabForm,
  previous: PreviousTable | undefined,
): KnownEntries | undefined {
  if (previous === undefined || previous.form !== form) return undefined;
  const { root } = previous;
  if (root.mark !== 'none' || root.nuls.length > 0) return undefined;
  const { start: head, newEnd, by } = findChange(previous.text, text);
  const { entries } = root;
  let index = 0;
  return (first, start, lineFeed) => {
    // The line feed counts: without one behind it a line is unfinished. So does the one before a line that has moved.
    const stays = lineFeed < head;
    const moved = start > newEnd && lineFeed < text.length;
    if (!stays && !moved) return undefined;
    const was = stays ? first : first - by;
    while (index < entries.length && entries[index]!.start < was) index++;
    const entry = entries[index];
    if (entry?.start !== was) return undefined;
    index++;
    moveEntry(entry, first);
    return entry;
  };
}

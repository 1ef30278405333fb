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

/** Pieces of this length are compared at once, which is faster than character by character. */
const piece = 4096;

/** What two texts have in common at their beginning and, behind that, at their end, in UTF-16 units. */
function commonEnds(before: string, now: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head + piece <= most && before.slice(head, head + piece) === now.slice(head, head + piece)) head += piece;
  while (head < most && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  const [a, b] = [before.length, now.length];
  let tail = 0;
  while (
    tail + piece <= most - head &&
    before.slice(a - tail - piece, a - tail) === now.slice(b - tail - piece, b - tail)
  )
    tail += piece;
  while (tail < most - head && before.charCodeAt(a - 1 - tail) === now.charCodeAt(b - 1 - tail)) tail++;
  return { head, tail };
}

/** Looks for known entries; to be asked for lines in the order of the text. Undefined where nothing can be known. */
export function createKnownEntries(
  text: string,
  form: CrontabForm,
  previous: PreviousTable | undefined,
): KnownEntries | undefined {
  if (previous === undefined || previous.form !== form) return undefined;
  const { root } = previous;
  if (root.mark !== 'none' || root.nuls.length > 0) return undefined;
  const { head, tail } = commonEnds(previous.text, text);
  const by = text.length - previous.text.length;
  const { entries } = root;
  let index = 0;
  return (first, start, lineFeed) => {
    // The line feed counts: without one behind it a line is unfinished. So does the one before a line that has moved.
    const stays = lineFeed < head;
    const moved = start > text.length - tail && lineFeed < text.length;
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

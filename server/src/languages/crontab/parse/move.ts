import type { EntryNode } from './tree.ts';

interface Movable {
  start: number;
  end: number;
}

/**
 * Moves an entry, with all that is below it, to where its first character stands now. It belongs to one tree only, which is used up
 * when the next one takes the entry over.
 */
export function moveEntry(entry: EntryNode, start: number): void {
  const by = start - entry.start;
  if (by === 0) return;
  const shift = (node: object) => {
    const movable = node as Movable;
    movable.start += by;
    // The end of a field follows from its start.
    if ('field' in node) return;
    movable.end += by;
  };
  shift(entry);
  for (const field of entry.fields) shift(field);
  for (const child of entry.children) {
    if (child.kind === 'field') continue;
    shift(child);
    if (child.kind === 'command') for (const part of child.children) shift(part);
  }
}

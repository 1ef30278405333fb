import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { findChange } from '../../../core/text/change.ts';
import type { Span } from '../../../core/text/span.ts';
import type { ChangelogTree, EntryNode, HeadingNode, TrailerNode } from './tree.ts';

/** A changelog before a change. */
export interface PreviousChangelog {
  readonly text: string;
  readonly root: ChangelogTree;
}

/** Takes over the entry that begins at an offset of the new text, if it is the same up to the next heading. */
export type KnownEntries = (start: number) => EntryNode | undefined;

/**
 * Looks for the entries without a fault that are the same in a new text; to be asked in the order of the text, where a heading may
 * stand. They move there, so that the old tree must not be used any more.
 */
export function createKnownEntries(text: string, previous: PreviousChangelog | undefined): KnownEntries | undefined {
  if (previous === undefined) return undefined;
  const { entries } = previous.root;
  const { start: same, newEnd, by } = findChange(previous.text, text);
  let index = 0;
  return (start) => {
    while (index < entries.length && newStart(index) < start) index++;
    const entry = entries[index];
    if (entry === undefined || newStart(index) !== start) return undefined;
    index++;
    moveEntry(entry, start - entry.start);
    return entry;
  };

  /** Where an entry of the old tree begins now; before everything where it has changed, or has faults. */
  function newStart(at: number): number {
    const { start, whole } = entries[at]!;
    if (!whole) return -1;
    // Other lines than a heading would still belong to this entry.
    const next = entries[at + 1]?.heading;
    if (next !== undefined && next.end <= same) return start;
    return start + by >= newEnd ? start + by : -1;
  }
}

type Movable<T> = { -readonly [K in keyof T]: T[K] };

function moveEntry(entry: EntryNode, by: number): void {
  if (by === 0) return;
  const shift = (span: Movable<Span> | undefined) => {
    if (span === undefined) return;
    span.start += by;
    span.end += by;
  };
  shift(entry);
  for (const child of entry.children) {
    shift(child);
    for (const part of partsOf(child)) shift(part);
  }
}

/** What a line of an entry holds besides its own place. */
function partsOf(node: SyntaxNode): readonly (Span | undefined)[] {
  if (node.kind === 'heading') {
    const heading = node as HeadingNode;
    const options = heading.options.flatMap((option) => [option, option.key, option.value]);
    return [heading.package, heading.version, ...heading.suites, ...options];
  }
  if (node.kind !== 'trailer') return [];
  const { name, mail, gap, date, weekday, month } = node as TrailerNode;
  return [name, mail, gap, date, weekday, month];
}

import { findChange } from '../../../core/text/change.ts';
import type { Span } from '../../../core/text/span.ts';
import type { WatchEntry, WatchTree } from './tree.ts';

/** A watch file before a change. */
export interface PreviousWatch {
  readonly text: string;
  readonly root: WatchTree;
}

/**
 * Finds entries of a file in lines that stand as they stood before its last change, by where they begin in the new text. To be asked
 * in the order of the text, where a line begins that no backslash joins to the one above: from there, an entry follows from the text
 * up to the next one.
 */
export function createKnownEntries(
  text: string,
  previous: PreviousWatch | undefined,
): (start: number) => WatchEntry | undefined {
  if (previous === undefined || previous.root.form !== 'line') return () => undefined;
  const { entries } = previous.root;
  const change = findChange(previous.text, text);
  let index = 0;
  return (start) => {
    const moved = start >= change.newEnd;
    const was = moved ? start - change.by : start;
    while (index < entries.length && entries[index]!.start < was) index++;
    const entry = entries[index];
    const next = entries[index + 1];
    const same = moved || (next !== undefined && next.start <= change.start);
    if (entry?.start !== was || !same) return undefined;
    index++;
    if (moved && change.by !== 0) moveEntry(entry, change.by);
    return entry;
  };
}

function moveEntry(entry: WatchEntry, by: number): void {
  const { options, url, pattern, policy, script, fault } = entry;
  const move = (span: Span | undefined) => {
    if (span === undefined) return;
    const moving: { start: number; end: number } = span;
    moving.start += by;
    moving.end += by;
  };
  for (const part of [entry, url, pattern, policy, script, fault?.span]) move(part);
  for (const { name, value } of options) {
    move(name);
    move(value);
  }
}

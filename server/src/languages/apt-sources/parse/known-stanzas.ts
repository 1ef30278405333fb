import { findChange } from '../../../core/text/change.ts';
import type { Span } from '../../../core/text/span.ts';
import type { EntryNode, SourcesInput } from './tree.ts';

/**
 * Finds entries of a .sources file that stand as they stood before its last change, by where their first field begins in the new text.
 * To be asked in the order of the text, between stanzas alone: from there, an entry follows from the text up to the next one. The last
 * one is never known, since a line without a colon looks for it as far as the text goes.
 */
export function createKnownStanzas(
  text: string,
  before: SourcesInput['before'],
): (start: number) => EntryNode | undefined {
  if (before === undefined || before.root.form !== 'stanza') return () => undefined;
  const { entries } = before.root;
  const change = findChange(before.text, text);
  let index = 0;
  return (start) => {
    const moved = start > change.newEnd;
    const was = moved ? start - change.by : start;
    while (index < entries.length && entries[index]!.start < was) index++;
    const entry = entries[index];
    const next = entries[index + 1];
    if (entry?.start !== was || next === undefined || !(moved || next.start < change.start)) return undefined;
    index++;
    if (moved && change.by !== 0) moveEntry(entry, change.by);
    return entry;
  };
}

function moveEntry(entry: EntryNode, by: number): void {
  const { types, uris, suites, components, options, enabledWord, fault } = entry;
  const move = (span: Span) => {
    const moving: { start: number; end: number } = span;
    moving.start += by;
    moving.end += by;
  };
  move(entry);
  for (const words of [types, uris, suites, components]) for (const word of words) move(word);
  for (const option of options) {
    move(option);
    move(option.keySpan);
    move(option.valueSpan);
  }
  if (enabledWord !== undefined) move(enabledWord);
  if (fault !== undefined) move(fault.span);
}

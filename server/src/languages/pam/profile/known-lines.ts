import { findChange } from '../../../core/text/change.ts';
import { moveControl, shift } from '../parse/move.ts';
import type { ProfileField } from './fields.ts';
import type { ProfileLine, ProfileTree } from './tree.ts';

/** What was read before; its lines go over into the new tree, so that the old one must not be used any more. */
export interface ProfileBefore {
  readonly text: string;
  readonly tree: ProfileTree;
}

/** Takes the line of a stack between two offsets over, if it is the same and belongs to the same field as before. */
export type KnownLines = (start: number, lineEnd: number, field: ProfileField | undefined) => ProfileLine | undefined;

/** Looks for known lines; to be asked in the order of the text. */
export function createKnownLines(text: string, before: ProfileBefore | undefined): KnownLines | undefined {
  if (before === undefined) return undefined;
  const lines = before.tree.fields.flatMap((field) => field.lines);
  const { start: head, newEnd, by } = findChange(before.text, text);
  let index = 0;
  return (start, lineEnd, field) => {
    // The line feed before a line that has moved must have moved with it: without it the line is a part of another one.
    const stays = lineEnd < head;
    if (!stays && start <= newEnd) return undefined;
    let first = start;
    while (first < lineEnd && isBlank(text.charCodeAt(first))) first++;
    const was = stays ? first : first - by;
    while (index < lines.length && lines[index]!.start < was) index++;
    const line = lines[index];
    if (line?.start !== was || line.of !== field) return undefined;
    index++;
    moveLine(line, first - was);
    return line;
  };
}

const isBlank = (code: number) => code === 32 || code === 9;

function moveLine(line: ProfileLine, by: number): void {
  if (by === 0) return;
  shift(line, by);
  for (const child of line.children) shift(child, by);
  if (line.meaning !== undefined) moveControl(line.meaning, by);
}

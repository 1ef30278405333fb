import type { EntryNode } from '../parse/tree.ts';

/** A line to add, word by word. */
export interface NewLine {
  readonly facility: string;
  readonly control: string;
  /** The module and its arguments. */
  readonly words: readonly string[];
}

/**
 * Writes a line in the columns of a neighbour: with its tabs where it has tabs, else at the same columns as far as the words
 * are not too long.
 * @param text the text that the neighbour stands in
 */
export function layOut(line: NewLine, neighbour: EntryNode | undefined, text: string): string {
  const { service, type, control, module } = neighbour ?? {};
  const known = neighbour !== undefined && type !== undefined && control !== undefined && module !== undefined;
  const own = [...(service === undefined ? [] : [service.value]), line.facility, line.control, line.words.join(' ')];
  if (!known) return own.join(' ');
  const places = [service, type, control, module].filter((word) => word !== undefined);
  let laid = '';
  for (const [index, word] of own.entries()) {
    const place = places[index]!;
    const before = places[index - 1];
    const gap = before === undefined ? '' : text.slice(before.end, place.start);
    if (gap.includes('\t')) laid += gap;
    else if (before !== undefined) laid += ' '.repeat(Math.max(1, place.start - places[0]!.start - laid.length));
    laid += word;
  }
  return laid;
}

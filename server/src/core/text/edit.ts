import type { Span } from './span.ts';

/** One replacement: the text of the span gives way to `newText`. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** An edit that puts `newText` before the character at `offset`. */
export function insertion(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}

/** An edit that replaces the text of `span`. */
export function replacement(span: Span, newText: string): TextEdit {
  return { start: span.start, end: span.end, newText };
}

/** Takes a stretch of a text away, and its lines where nothing else stands on them. */
export function removal(text: string, { start, end }: Span): TextEdit {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const after = newline < 0 ? text.length : newline + 1;
  const alone = text.slice(before, start).trim() === '' && text.slice(end, after).trim() === '';
  return alone ? replacement({ start: before, end: after }, '') : replacement({ start, end }, '');
}

/** The edits in the order of the text; those at the same place keep their order. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether `edits` and `others` would touch the same characters, or insert at the same place. */
export function editsConflict(edits: readonly TextEdit[], others: readonly TextEdit[]): boolean {
  return edits.some((a) =>
    others.some(
      (b) => (a.start < b.end && b.start < a.end) || a.start === b.start || (a.end === b.end && a.end > a.start),
    ),
  );
}

/**
 * The text after all edits, which are given in offsets of the text before any of them.
 * @throws RangeError when two edits overlap.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < position) throw new RangeError(`edits overlap at offset ${edit.start}`);
    result += text.slice(position, edit.start) + edit.newText;
    position = edit.end;
  }
  return result + text.slice(position);
}

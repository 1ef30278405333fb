/** Where two versions of a text differ: what stands before and behind is the same in both. */
export interface Change {
  /** Where the difference begins, in both. */
  readonly start: number;
  /** Where it ends in the old text. */
  readonly oldEnd: number;
  /** Where it ends in the new text. */
  readonly newEnd: number;
  /** How far what stands behind has moved. */
  readonly by: number;
}

/** Finds the one stretch in which two texts differ; linear. */
export function findChange(old: string, text: string): Change {
  const start = commonStart(old, text);
  const end = commonEnd(old, text, start);
  return { start, oldEnd: old.length - end, newEnd: text.length - end, by: text.length - old.length };
}

/** The beginning of the first whole line at or behind an offset; Infinity where there is none. */
export function lineBehind(text: string, offset: number): number {
  if (offset === 0 || text[offset - 1] === '\n') return offset;
  return text.indexOf('\n', offset) + 1 || Number.POSITIVE_INFINITY;
}

/** Strings are compared fastest as such, a character at a time takes twenty times as long. */
const piece = 4096;

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length + piece <= most && a.slice(length, length + piece) === b.slice(length, length + piece)) length += piece;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** @param start how much of both begins alike, and does not count again */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  const last = (text: string, skipped: number) => text.slice(text.length - skipped - piece, text.length - skipped);
  let length = 0;
  while (length + piece <= most && last(a, length) === last(b, length)) length += piece;
  while (length < most && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++;
  return length;
}

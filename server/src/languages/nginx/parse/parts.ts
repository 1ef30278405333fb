import type { DirectiveNode, Part } from './tree.ts';

/** What was parsed before: its parts go over into the new tree, so that the old one must not be used any more. */
export interface ParsedBefore {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** The parts of a text that stand unchanged in the next one. */
export interface UnchangedParts {
  /** The part that begins at an offset of the new text, if there is one; it is moved there, into the block of `parent`. */
  take(start: number, parent: DirectiveNode | undefined): Part | undefined;
}

/** Blocks that are not large themselves, but hold those that are. */
const around: ReadonlySet<string> = new Set(['http', 'stream', 'mail']);

/** Whether a directive of this name holds parts, rather than being one. */
export function holdsParts(name: string): boolean {
  return around.has(name);
}

/** Finds the parts of a text that are the same in a new one, with all that stands before them on their line. */
export function findUnchanged({ text: old, parts }: ParsedBefore, text: string): UnchangedParts {
  const same = commonStart(old, text);
  const behind = old.length - commonEnd(old, text, same);
  const moved = text.length - old.length;
  const firstLine = behind === 0 || old[behind - 1] === '\n' ? behind : old.indexOf('\n', behind) + 1 || Infinity;
  const byStart = new Map<number, Part>();
  for (const part of parts) {
    const { start, end } = part.directive;
    if (end <= same) byStart.set(start, part);
    else if (start >= firstLine) byStart.set(start + moved, part);
  }
  return {
    take(start, parent) {
      const part = byStart.get(start);
      part?.directive.moveTo(start, parent);
      return part;
    },
  };
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

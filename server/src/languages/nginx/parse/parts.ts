import { findChange, lineBehind } from '../../../core/text/change.ts';
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
  const { start: same, oldEnd, by: moved } = findChange(old, text);
  const firstLine = lineBehind(old, oldEnd);
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

import { moveNode } from '../../../core/syntax/move.ts';
import { findChange, lineBehind } from '../../../core/text/change.ts';
import type { FfserverTree, SectionNode } from './tree.ts';

/** What was parsed before: its sections go over into the new tree, so that the old one must not be used any more. */
export interface ParsedBefore {
  readonly text: string;
  readonly tree: FfserverTree;
}

/** Takes over the section whose first line begins at an offset of the new text, if its lines are the same as before. */
export type KnownSections = (lineStart: number) => SectionNode | undefined;

/**
 * Looks for sections that stand unchanged in the next text; to be asked for lines in the order of the text. What is read of a section
 * follows from its own lines as long as its tags are right. Undefined where nothing can be known.
 */
export function createKnownSections({ text: old, tree }: ParsedBefore, text: string): KnownSections | undefined {
  const { sections, problems, splits, nuls } = tree;
  if (splits.length > 0 || nuls.length > 0) return undefined;
  const faulty = new Set(problems.map(({ node }) => node));
  const { start: same, oldEnd, by: moved } = findChange(old, text);
  const firstLine = lineBehind(old, oldEnd);
  let index = 0;
  return (lineStart) => {
    for (; index < sections.length; index++) {
      const section = sections[index]!;
      const { open, close, end } = section;
      const first = old.lastIndexOf('\n', open.start - 1) + 1;
      const lineFeed = old.indexOf('\n', end);
      const by = lineFeed < same ? 0 : first >= firstLine ? moved : undefined;
      if (lineFeed < 0 || by === undefined || first + by < lineStart) continue;
      if (first + by > lineStart) return undefined;
      index++;
      if (close === undefined || faulty.has(open) || faulty.has(close)) return undefined;
      if (by !== 0) move(section, by);
      return section;
    }
    return undefined;
  };
}

function move(section: SectionNode, by: number): void {
  moveNode(section, by);
  const title: { -readonly [K in 'titleStart' | 'titleEnd']: number } = section;
  title.titleStart += by;
  title.titleEnd += by;
}

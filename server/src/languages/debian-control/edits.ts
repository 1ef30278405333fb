import type { RelationGroup } from '../../core/deb822/relation.ts';
import type { Deb822Field } from '../../core/deb822/tree.ts';
import { insertion, type TextEdit } from '../../core/text/edit.ts';

/** An edit that takes a whole field away, its last line end included. */
export function removeField(text: string, field: Deb822Field): TextEdit {
  const lineFeed = text.indexOf('\n', field.end);
  return { start: field.start, end: lineFeed < 0 ? text.length : lineFeed + 1, newText: '' };
}

/** An edit that adds a whole line `Name: value` behind a field, with the file's own line end. */
export function addFieldBehind(text: string, field: Deb822Field, line: string): TextEdit {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lineFeed = text.indexOf('\n', field.end);
  return lineFeed < 0 ? insertion(text.length, `${lineEnd}${line}`) : insertion(lineFeed + 1, `${line}${lineEnd}`);
}

/**
 * An edit that takes one relation with all its alternatives out of a field, with the comma and the blanks that part it
 * from the one before (or, for the first one, from the one behind). Comment lines in between stay; undefined where they
 * make that impossible, or where it is the only one.
 */
export function removeRelation(
  text: string,
  groups: readonly RelationGroup[],
  group: RelationGroup,
): TextEdit | undefined {
  const index = findGroup(groups, group.start);
  const before = groups[index - 1];
  const behind = groups[index + 1];
  const start = before === undefined ? group.start : before.end;
  const end = before === undefined ? (behind?.start ?? -1) : group.end;
  if (end < 0 || /\n#/.test(text.slice(start, end))) return undefined;
  return { start, end, newText: '' };
}

/** An edit that takes one alternative out of a group, with the bar that parts it; undefined for the only one. */
export function removeAlternative(group: RelationGroup, index: number): TextEdit | undefined {
  const { alternatives } = group;
  const [own, before, behind] = [alternatives[index], alternatives[index - 1], alternatives[index + 1]];
  if (own === undefined) return undefined;
  if (before !== undefined) return { start: before.end, end: own.end, newText: '' };
  return behind === undefined ? undefined : { start: own.start, end: behind.start, newText: '' };
}

/** The place of the group that begins at an offset; groups stand in the order of the text. */
function findGroup(groups: readonly RelationGroup[], start: number): number {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groups[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

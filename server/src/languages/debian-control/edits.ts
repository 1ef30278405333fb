import type { Deb822Field } from '../../core/deb822/tree.ts';
import type { TextEdit } from '../../core/text/edit.ts';

/** An edit that takes a whole field away, its last line end included. */
export function removeField(text: string, field: Deb822Field): TextEdit {
  const lineFeed = text.indexOf('\n', field.end);
  return { start: field.start, end: lineFeed < 0 ? text.length : lineFeed + 1, newText: '' };
}

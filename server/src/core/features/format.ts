import type { TextEdit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';

/** How the person's editor indents. */
export interface FormatOptions {
  readonly tabSize: number;
  readonly insertSpaces: boolean;
}

/**
 * Lets a formatter's edits through only if the formatted text has the same tokens as the text before.
 * A formatter that would change the meaning changes nothing instead.
 */
export function guardFormatting(
  text: string,
  edits: readonly TextEdit[],
  tokensOf: (text: string) => readonly string[],
): readonly TextEdit[] {
  if (edits.length === 0) return edits;
  const before = tokensOf(text);
  const after = tokensOf(applyEdits(text, edits));
  const same = before.length === after.length && before.every((token, index) => token === after[index]);
  return same ? edits : [];
}

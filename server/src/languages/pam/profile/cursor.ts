import type { PamSettings } from '../analysis/settings.ts';
import { type Cursor, readCursor } from '../features/cursor.ts';
import type { ProfileAnalysis } from './analyse.ts';
import type { FieldNode } from './tree.ts';

/** A profile is for any version, and its package knows its modules. */
export const noSettings: PamSettings = { version: undefined, modules: new Set() };

/**
 * What stands before a cursor in a line of a stack, as in a service, where the field's type would stand before it; undefined
 * outside of such lines and in comments.
 */
export function lineCursor({ document, root }: ProfileAnalysis, offset: number): Cursor | undefined {
  const lineStart = document.lines.lineStart(document.lines.lineOf(offset));
  const before = document.text.slice(lineStart, offset);
  const field = fieldAt(root.fields, lineStart);
  if (!/^[ \t]/.test(before) || before.includes('#') || field?.known?.kind !== 'lines') return undefined;
  const line = `${field.known.facility ?? 'auth'} ${before.trimStart()}`;
  return readCursor(line, offset - line.length, 'service');
}

function fieldAt(fields: readonly FieldNode[], offset: number): FieldNode | undefined {
  return fields.findLast(({ start }) => start < offset);
}

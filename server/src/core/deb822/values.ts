import type { Span } from '../text/span.ts';
import { isBlankCode } from './parser.ts';
import type { Deb822Field, Deb822Stanza } from './tree.ts';

/** One line of a field's value, without the blanks around it. */
export interface ValueLine extends Span {
  readonly text: string;
  /** How many blanks stand before it; the line of the name counts from the colon. */
  readonly indent: number;
  readonly comment: boolean;
}

/** A word of a value. */
export interface ValueWord extends Span {
  readonly text: string;
}

/** The field of a stanza by its name in small letters; the last one where the name is repeated. */
export function fieldOf(stanza: Deb822Stanza, key: string): Deb822Field | undefined {
  if (stanza.byKey !== undefined) return stanza.byKey.get(key);
  for (let index = stanza.fields.length - 1; index >= 0; index--) {
    if (stanza.fields[index]!.key === key) return stanza.fields[index];
  }
  return undefined;
}

/** The name as it is written. */
export function nameSpan(field: Deb822Field): Span {
  return { start: field.start, end: field.nameEnd };
}

/** The lines of a value, the one behind the colon first (it may be empty), comment lines among them. */
export function valueLines(text: string, field: Deb822Field): ValueLine[] {
  const lines: ValueLine[] = [];
  for (let position = field.valueStart, first = true; position <= field.end; first = false) {
    const lineFeed = text.indexOf('\n', position);
    const lineEnd = lineFeed < 0 || lineFeed > field.end ? field.end : lineFeed;
    const comment = !first && text.charCodeAt(position) === 35;
    let start = position;
    let end = lineEnd;
    while (start < end && isBlankCode(text.charCodeAt(start))) start++;
    while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, text: text.slice(start, end), indent: start - position, comment });
    position = lineEnd + 1;
  }
  return lines;
}

/** The value as dpkg joins it: lines without indentation, comments left out, a lone dot for an empty line. */
export function joinedValue(text: string, field: Deb822Field): string {
  return valueLines(text, field)
    .filter((line) => !line.comment)
    .map((line) => line.text)
    .join('\n')
    .trim();
}

/** The value of a field by name, or an empty text. */
export function valueByKey(text: string, stanza: Deb822Stanza, key: string): string {
  const field = fieldOf(stanza, key);
  return field === undefined ? '' : joinedValue(text, field);
}

/** The value without the blanks around it; where it is empty, the name. */
export function valueSpan(text: string, field: Deb822Field): Span {
  let start = field.valueStart;
  while (start < field.end && isBlankCode(text.charCodeAt(start))) start++;
  return start >= field.end ? nameSpan(field) : { start, end: field.end };
}

/**
 * The text of a value from `valueStart` to `end`, in which comment lines have become blanks: offsets in it are offsets in
 * the file less `valueStart`.
 */
export function flatValue(text: string, field: Deb822Field): string {
  const value = text.slice(field.valueStart, field.end);
  if (!value.includes('\n#')) return value;
  return value.replace(/\n#[^\n]*/g, (line) => ' '.repeat(line.length));
}

/** The words of a value that blanks (or what `separator` matches) part, with their places. */
export function valueWords(text: string, field: Deb822Field, separator = /[^\s]+/g): ValueWord[] {
  const flat = flatValue(text, field);
  return Array.from(flat.matchAll(separator), (match) => {
    const start = field.valueStart + match.index;
    return { start, end: start + match[0].length, text: match[0] };
  });
}

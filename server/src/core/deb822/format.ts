import type { TextEdit } from '../text/edit.ts';
import { isBlankCode, parseDeb822 } from './parser.ts';
import { valueLines } from './values.ts';

/**
 * Edits that take blanks from the ends of lines, leave one empty line between stanzas, one blank behind a colon whose
 * value stands on the same line, and one line end at the end of the file. What stands within lines is left alone.
 */
export function formatDeb822(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, newText: string) => {
    if (text.slice(start, end) !== newText) edits.push({ start, end, newText });
  };
  const colons = new Map<number, number>();
  for (const field of parseDeb822(text).stanzas.flatMap((stanza) => stanza.fields)) {
    if (field.valueStart > field.nameEnd) colons.set(field.start, field.valueStart);
  }
  let written = false;
  let lastEnd = 0;
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf('\n', start);
    const next = lineFeed < 0 ? text.length : lineFeed + 1;
    let end = lineFeed < 0 ? text.length : lineFeed;
    while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      const eol = text.slice(start, next).endsWith('\r\n') ? '\r\n' : '\n';
      const gap = text.slice(lastEnd, start);
      const parted = /\n[^\n]*\n/.test(gap);
      put(lastEnd, start, written ? (parted ? eol + eol : eol) : '');
      const valueStart = colons.get(start);
      if (valueStart !== undefined) {
        let value = valueStart;
        while (value < end && isBlankCode(text.charCodeAt(value))) value++;
        if (value < end) put(valueStart, value, ' ');
      }
      written = true;
      lastEnd = end;
    }
    start = next;
  }
  if (written) put(lastEnd, text.length, text.includes('\r\n') ? '\r\n' : '\n');
  return edits;
}

/** The tokens that formatting must not change: names, lines of values, comments, broken lines. */
export function deb822TokensOf(text: string): string[] {
  const root = parseDeb822(text);
  const tokens: string[] = [];
  for (const stanza of root.stanzas) {
    tokens.push('');
    for (const field of stanza.fields) {
      tokens.push(text.slice(field.start, field.nameEnd));
      for (const line of valueLines(text, field)) tokens.push(line.text);
    }
  }
  for (const comment of root.comments) tokens.push(text.slice(comment.start, comment.end));
  for (const error of root.errors) tokens.push(text.slice(error.start, error.end).replace(/[ \t\r]+$/gm, ''));
  return tokens;
}

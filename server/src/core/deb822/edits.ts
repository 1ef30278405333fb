import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** The offset behind the line that contains `offset`, its line end included. */
export function lineBehind(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

/** An edit that takes whole lines away, from the first line of the span to its last, the last line end included. */
export function removeLines(text: string, { start, end }: Span): TextEdit {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  return { start: first, end: lineBehind(text, Math.max(start, end - 1)), newText: '' };
}

/** An edit that takes a stanza away with the empty lines behind it. */
export function removeStanza(text: string, stanza: Span): TextEdit {
  const edit = removeLines(text, stanza);
  let { end } = edit;
  for (
    let next = lineBehind(text, end);
    next > end && text.slice(end, next).trim() === '';
    next = lineBehind(text, end)
  ) {
    end = next;
  }
  return { ...edit, end };
}

/**
 * An edit that appends a stanza to a file, with an empty line before it.
 * @param stanza its lines, without a line end behind the last
 */
export function appendStanza(text: string, stanza: string): TextEdit {
  const ended = text === '' || text.endsWith('\n');
  const parted = text === '' || /\n[ \t\r]*\n$/.test(text.slice(-200));
  const start = text.length;
  return { start, end: start, newText: `${ended ? '' : '\n'}${parted ? '' : '\n'}${stanza}\n` };
}

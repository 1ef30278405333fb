import type { TextEdit } from '../../core/text/edit.ts';
import { insertion } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/span.ts';
import type { CrontabAnalysis } from './analysis/analyse.ts';

/** The last visible character before an offset, for findings about what is missing: an empty span cannot be seen. */
export function pointBefore(analysis: CrontabAnalysis, offset: number): Span {
  const { text } = analysis.document;
  let end = Math.min(offset, text.length);
  while (end > 1 && /\s/.test(text[end - 1]!)) end--;
  return end === 0 ? { start: 0, end: Math.min(1, text.length) } : { start: end - 1, end };
}

/** An edit that takes a whole line away, its line end included. */
export function removeLine(analysis: CrontabAnalysis, node: Span): TextEdit {
  return { ...analysis.wholeLine(node), newText: '' };
}

/** An edit that writes a setting above everything that it shall hold for. */
export function insertSetting(analysis: CrontabAnalysis, setting: string): TextEdit {
  const { lines } = analysis.document;
  const { settings, entries, comments } = analysis.root;
  const first = settings[0] ?? entries[0];
  let line = first === undefined ? 0 : lines.lineOf(first.start);
  if (settings[0] === undefined || (entries[0]?.start ?? Number.POSITIVE_INFINITY) < settings[0].start) {
    const commented = new Set(comments.map((comment) => lines.lineOf(comment.start)));
    let above = entries[0] === undefined ? 0 : lines.lineOf(entries[0].start);
    line = above;
    while (above > 0 && commented.has(above - 1)) above--;
    // Comments that reach to the top of the file are about the file; others are about the entry below them.
    if (above > 0) line = above;
  }
  const start = lines.lineStart(line);
  return insertion(start === 0 && analysis.root.mark !== 'none' ? 1 : start, `${setting}\n`);
}

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

/** Where a setting stands above everything that it shall hold for: the start of a line. */
export function placeOfSettings({ document: { lines }, root }: Pick<CrontabAnalysis, 'document' | 'root'>): number {
  const { settings, entries, comments } = root;
  const entry = entries[0];
  const first = settings[0] ?? entry;
  let line = first === undefined ? 0 : lines.lineOf(first.start);
  if (entry !== undefined && (settings[0] === undefined || entry.start < settings[0].start)) {
    const behind = comments.findIndex((comment) => comment.start > entry.start);
    const commented = new Set(
      comments.slice(0, behind < 0 ? undefined : behind).map((comment) => lines.lineOf(comment.start)),
    );
    let above = lines.lineOf(entry.start);
    line = above;
    while (above > 0 && commented.has(above - 1)) above--;
    // Comments that reach to the top of the file are about the file; others are about the entry below them.
    if (above > 0) line = above;
  }
  const start = lines.lineStart(line);
  return start === 0 && root.mark !== 'none' ? 1 : start;
}

/** An edit that writes a setting above everything that it shall hold for. */
export function insertSetting(analysis: CrontabAnalysis, setting: string): TextEdit {
  return insertion(placeOfSettings(analysis), `${setting}\n`);
}

import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * One rule named in a comment: `etcetera-ignore RULE[, RULE…]: reason` hides findings on the next line of content, or on
 * its own line when it stands behind content; `etcetera-ignore-file RULE: reason` hides them in the whole file.
 */
export interface Suppression {
  readonly rule: string;
  /** The rule's name in the comment. */
  readonly span: Span;
  /** Zero-based, or undefined for the whole file. */
  readonly line: number | undefined;
  readonly reason: string;
}

const directive = /etcetera-ignore(-file)?[ \t]+([\w/-]+(?:[ \t]*,[ \t]*[\w/-]+)*)[ \t]*(?::[ \t]*([^\r\n]*))?/;

/** Reads the suppressions out of a file's comments. */
export function findSuppressions(text: string, comments: readonly Span[], lines: LineIndex): Suppression[] {
  const found: Suppression[] = [];
  for (const comment of comments) {
    const body = text.slice(comment.start, comment.end);
    const match = directive.exec(body);
    if (match === null) continue;
    const line = match[1] === undefined ? targetLine(text, comment, comments, lines) : undefined;
    let position = comment.start + match.index + match[0].indexOf(match[2]!);
    for (const name of match[2]!.split(',')) {
      const start = position + (name.length - name.trimStart().length);
      const rule = name.trim();
      found.push({ rule, span: { start, end: start + rule.length }, line, reason: (match[3] ?? '').trim() });
      position += name.length + 1;
    }
  }
  return found;
}

function targetLine(text: string, comment: Span, comments: readonly Span[], lines: LineIndex): number {
  const own = lines.lineOf(comment.start);
  if (text.slice(lines.lineStart(own), comment.start).trim() !== '') return own;
  const commentStarts = new Set(comments.map((other) => other.start));
  for (let line = lines.lineOf(comment.end) + 1; line < lines.lineCount; line++) {
    const start = lines.lineStart(line);
    const content = text.slice(start, lines.lineEnd(line));
    const first = start + content.length - content.trimStart().length;
    if (content.trim() !== '' && !commentStarts.has(first)) return line;
  }
  return own;
}

/** Splits findings into those to show and the suppressions that hid none. */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  lines: LineIndex,
): { shown: Diagnostic[]; unused: Suppression[] } {
  if (suppressions.length === 0) return { shown: [...diagnostics], unused: [] };
  const used = new Set<Suppression>();
  const shown = diagnostics.filter((diagnostic) => {
    const first = lines.lineOf(diagnostic.span.start);
    const matching = suppressions.filter(
      (suppression) =>
        suppression.rule === diagnostic.rule && (suppression.line === undefined || suppression.line === first),
    );
    for (const suppression of matching) used.add(suppression);
    return matching.length === 0;
  });
  return { shown, unused: suppressions.filter((suppression) => !used.has(suppression)) };
}

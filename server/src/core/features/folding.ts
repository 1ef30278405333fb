import type { SyntaxNode } from '../syntax/node.ts';
import { walk } from '../syntax/node.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** Lines that fold away behind the first; zero-based, both ends included. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'comment' | 'region';
}

/** Folds for nodes of some kinds, runs of comment lines, and `#region` … `#endregion` comments. */
export function findFoldings(
  root: SyntaxNode,
  text: string,
  lines: LineIndex,
  foldable: ReadonlySet<string>,
  comments: readonly Span[],
): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  walk(root, (node) => {
    if (!foldable.has(node.kind)) return;
    const startLine = lines.lineOf(node.start);
    const endLine = lines.lineOf(Math.max(node.start, node.end - 1));
    const closes = /[}>)\]]/.test(text[node.end - 1] ?? '');
    const last = closes ? endLine - 1 : endLine;
    if (last > startLine) ranges.push({ startLine, endLine: last });
  });
  return [...ranges, ...foldComments(text, lines, comments), ...foldRegions(text, lines, comments)];
}

function foldComments(text: string, lines: LineIndex, comments: readonly Span[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let first = -1;
  let last = -2;
  const flush = () => {
    if (last > first && first >= 0) ranges.push({ startLine: first, endLine: last, kind: 'comment' });
  };
  for (const comment of comments) {
    const line = lines.lineOf(comment.start);
    if (text.slice(lines.lineStart(line), comment.start).trim() !== '') continue;
    if (line !== last + 1) {
      flush();
      first = line;
    }
    last = lines.lineOf(Math.max(comment.start, comment.end - 1));
  }
  flush();
  return ranges;
}

function foldRegions(text: string, lines: LineIndex, comments: readonly Span[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const open: number[] = [];
  for (const comment of comments) {
    const body = text.slice(comment.start, comment.end);
    const line = lines.lineOf(comment.start);
    if (/^\W*#?region\b/.test(body)) open.push(line);
    else if (/^\W*#?endregion\b/.test(body)) {
      const startLine = open.pop();
      if (startLine !== undefined) ranges.push({ startLine, endLine: line, kind: 'region' });
    }
  }
  return ranges;
}

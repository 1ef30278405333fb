import type { Analysis, AnalysisInput } from '../../core/language.ts';
import { noChildren, type SyntaxNode } from '../../core/syntax/node.ts';
import type { Span } from '../../core/text/span.ts';
import { type DiffReading, readDiff } from './diff.ts';

/** A field of the header. */
export interface HeaderField extends SyntaxNode {
  readonly kind: 'field';
  /** In small letters. */
  readonly key: string;
  readonly name: string;
  readonly nameSpan: Span;
  /** The first line of the value. */
  readonly value: string;
  readonly valueSpan: Span;
}

/** What is known about one patch. */
export interface PatchAnalysis extends Analysis {
  readonly header: Span;
  readonly fields: readonly HeaderField[];
  readonly diff: DiffReading;
}

/** A header of this many characters at most is read. */
const longestHeader = 200_000;

/**
 * Reads a patch: DEP 3's fields at its head, in one or two paragraphs, and the diff below. What else stands before the diff
 * is text for people. Never throws.
 */
export function analysePatch({ document }: AnalysisInput): PatchAnalysis {
  const { text } = document;
  const begin = /^(?:---(?: |[ \t\r]*$)|diff |Index: |=== |@@ -)/m.exec(text.slice(0, longestHeader))?.index;
  const headerEnd = begin ?? Math.min(text.length, longestHeader);
  const fields: HeaderField[] = [];
  for (const match of text.slice(0, headerEnd).matchAll(/^([A-Za-z][A-Za-z-]*):([^\n]*)((?:\n[ \t][^\n]*)*)/gm)) {
    const [whole, name, rest] = match as unknown as [string, string, string];
    const value = rest.trim();
    const start = match.index;
    const valueStart = start + name.length + 1 + (rest.length - rest.trimStart().length);
    fields.push({
      kind: 'field',
      start,
      end: start + whole.trimEnd().length,
      children: noChildren,
      key: name.toLowerCase(),
      name,
      nameSpan: { start, end: start + name.length },
      value,
      valueSpan: {
        start: Math.min(valueStart, start + whole.length),
        end: Math.min(valueStart, start + whole.length) + value.length,
      },
    });
  }
  const diff = readDiff(text);
  return {
    document,
    root: tree(text, fields, headerEnd),
    comments: [],
    header: { start: 0, end: headerEnd },
    fields,
    diff,
  };
}

/** Fields and, for what else there is, leaves of text. */
function tree(text: string, fields: readonly HeaderField[], headerEnd: number): SyntaxNode {
  const children: SyntaxNode[] = [];
  const fill = (from: number, to: number, kind: string) => {
    let [start, end] = [from, to];
    while (start < end && /\s|\uFEFF/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (end > start) children.push({ kind, start, end, children: noChildren });
  };
  let position = 0;
  for (const field of fields) {
    fill(position, field.start, 'text');
    children.push(field);
    position = field.end;
  }
  fill(position, headerEnd, 'text');
  fill(headerEnd, text.length, 'diff');
  return { kind: 'file', start: 0, end: text.length, children };
}

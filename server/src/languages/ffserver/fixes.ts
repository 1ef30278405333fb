import type { Fix } from '../../core/rules/diagnostic.ts';
import { insertion } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/span.ts';
import type { DirectiveNode, SectionNode } from './parse/tree.ts';

/** More text than this is not moved by a fix: it would be held once a finding. */
const mostMoved = 4000;

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

/** The start of the line behind the one that holds an offset. */
function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** How the line that holds an offset ends. */
export function lineEndAt(text: string, offset: number): '\n' | '\r\n' {
  const feed = text.indexOf('\n', offset);
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** Takes a directive out, with its line unless a comment stands behind it. */
export function removeDirective(text: string, node: DirectiveNode): Fix {
  const kept = node.children.find(({ kind }) => kind === 'comment');
  const span =
    kept === undefined
      ? { start: lineStart(text, node.start), end: nextLine(text, node.end) }
      : { start: node.start, end: kept.start };
  return { title: `Remove ${node.name.value}`, safety: 'suggested', edits: [{ ...span, newText: '' }] };
}

/** Puts a line at the end of a section that is closed; nothing where it is not. */
export function appendLine(text: string, { open, close, directives }: SectionNode, line: string): readonly Fix[] {
  if (close === undefined) return [];
  const at = lineStart(text, close.start);
  const like = directives[0];
  const indent = like === undefined ? '    ' : text.slice(lineStart(text, like.start), like.start);
  // A section on one line has no place for another one.
  if (at <= open.start) return [];
  const end = text.startsWith('\r', at - 2) ? '\r\n' : '\n';
  return [{ title: `Write ${line}`, safety: 'suggested', edits: [insertion(at, `${indent}${line}${end}`)] }];
}

/** Puts a line above everything in the file. */
export function prependLine(text: string, line: string): Fix {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { title: `Write ${line}`, safety: 'suggested', edits: [insertion(start, `${line}${lineEndAt(text, 0)}`)] };
}

/** Moves the whole lines of a span in front of the line that holds an offset; nothing where they are many. */
export function moveLines(text: string, span: Span, offset: number, title: string): readonly Fix[] {
  const start = lineStart(text, span.start);
  const end = nextLine(text, span.end);
  const to = lineStart(text, offset);
  if (end - start > mostMoved || (to >= start && to < end)) return [];
  const lines = text.slice(start, end);
  const newText = lines.endsWith('\n') ? lines : `${lines}${lineEndAt(text, to)}`;
  return [{ title, safety: 'suggested', edits: [{ start, end, newText: '' }, insertion(to, newText)] }];
}

/** Puts what follows a directive from `from` on, and is meant as a comment, on a line of its own above it. */
export function commentAbove(text: string, node: DirectiveNode, from: number): Fix {
  const start = lineStart(text, node.start);
  const indent = /^[ \t]*/.exec(text.slice(start, node.start))![0];
  const kept = text.slice(node.start, from).trimEnd().length;
  const edits = [
    insertion(start, `${indent}${text.slice(from, node.end)}${lineEndAt(text, node.end)}`),
    { start: node.start + kept, end: node.end, newText: '' },
  ];
  return { title: 'Put the comment on a line of its own', safety: 'suggested', edits };
}

import type { Fix } from '../../core/rules/diagnostic.ts';
import { insertion } from '../../core/text/edit.ts';
import type { DirectiveNode, SectionNode } from './parse/tree.ts';

/** Takes a directive out, with its line unless a comment stands behind it. */
export function removeDirective(text: string, node: DirectiveNode): Fix {
  const start = text.lastIndexOf('\n', node.start - 1) + 1;
  const feed = text.indexOf('\n', node.end);
  const end = feed < 0 ? text.length : feed + 1;
  const hasComment = node.children.some(({ kind }) => kind === 'comment');
  const edit = hasComment ? { start: node.start, end: node.end, newText: '' } : { start, end, newText: '' };
  const kept = node.children.find(({ kind }) => kind === 'comment');
  return {
    title: `Remove ${node.name.value}`,
    safety: 'suggested',
    edits: [kept === undefined ? edit : { ...edit, end: kept.start }],
  };
}

/** Puts a line at the end of a section that is closed; nothing where it is not. */
export function appendLine(text: string, { open, close, directives }: SectionNode, line: string): readonly Fix[] {
  if (close === undefined) return [];
  const at = text.lastIndexOf('\n', close.start - 1) + 1;
  const like = directives[0];
  const indent = like === undefined ? '    ' : text.slice(text.lastIndexOf('\n', like.start - 1) + 1, like.start);
  // A section on one line has no place for another one.
  if (at <= open.start) return [];
  const end = text.startsWith('\r', at - 2) ? '\r\n' : '\n';
  return [{ title: `Write ${line}`, safety: 'suggested', edits: [insertion(at, `${indent}${line}${end}`)] }];
}

/** Puts a line above everything in the file. */
export function prependLine(text: string, line: string): Fix {
  const feed = text.indexOf('\n');
  const end = feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { title: `Write ${line}`, safety: 'suggested', edits: [insertion(start, `${line}${end}`)] };
}

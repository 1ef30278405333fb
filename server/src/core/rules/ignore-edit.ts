import type { CommentStyle, Document } from '../language.ts';
import type { TextEdit } from '../text/edit.ts';
import { insertion } from '../text/edit.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * The edit that writes an ignore comment for a finding, with room for a reason: on a line of its own above the finding,
 * or at the top of the file.
 */
export function ignoreEdit(
  document: Document,
  comment: CommentStyle,
  diagnostic: Diagnostic,
  scope: 'line' | 'file',
): TextEdit {
  const { text, lines } = document;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const word = scope === 'file' ? 'etcetera-ignore-file' : 'etcetera-ignore';
  const close = comment.close === '' ? '' : ` ${comment.close}`;
  const body = `${comment.open} ${word} ${diagnostic.rule}: reason${close}`;
  if (scope === 'file') return insertion(text.startsWith('\uFEFF') ? 1 : 0, `${body}${lineEnd}`);
  const start = lines.lineStart(lines.lineOf(diagnostic.span.start));
  const indent = /^[ \t]*/.exec(text.slice(start, diagnostic.span.start))?.[0] ?? '';
  return insertion(start, `${indent}${body}${lineEnd}`);
}

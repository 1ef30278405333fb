import type { CommentStyle, Document } from '../language.ts';
import type { TextEdit } from '../text/edit.ts';
import { insertion } from '../text/edit.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What must stay the first thing in a file: the kernel's `#!` (execve(2)), and the declaration of XML (section 2.8). */
const opening = /^(?:\uFEFF?<\?xml[^>]*>|#!.*)(?:\r?\n)?/;

/**
 * The edit that writes an ignore comment for a finding, with room for a reason: on a line of its own above the finding,
 * or at the top of the file, behind a `#!` or an XML declaration. A finding on the line of one of these is ignored in the whole file.
 */
export function ignoreEdit(
  document: Document,
  comment: CommentStyle,
  diagnostic: Diagnostic,
  scope: 'line' | 'file',
): TextEdit {
  const { text, lines } = document;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const first = opening.exec(text)?.[0] ?? '';
  const start = lines.lineStart(lines.lineOf(diagnostic.span.start));
  const wholeFile = scope === 'file' || start < first.trimEnd().length;
  const word = wholeFile ? 'etcetera-ignore-file' : 'etcetera-ignore';
  const close = comment.close === '' ? '' : ` ${comment.close}`;
  const body = `${comment.open} ${word} ${diagnostic.rule}: reason${close}`;
  if (wholeFile) {
    if (first !== '' && !first.endsWith('\n')) return insertion(first.length, `${lineEnd}${body}`);
    return insertion(first.length || (text.startsWith('\uFEFF') ? 1 : 0), `${body}${lineEnd}`);
  }
  const indent = /^[ \t]*/.exec(text.slice(start, diagnostic.span.start))?.[0] ?? '';
  return insertion(start, `${indent}${body}${lineEnd}`);
}

import type { TextEdit as LspTextEdit, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Document } from '../core/language.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Span } from '../core/text/span.ts';

/** A span as a range of the protocol: lines and UTF-16 characters. */
export function toRange(document: Document, span: Span): Range {
  return { start: document.lines.positionAt(span.start), end: document.lines.positionAt(span.end) };
}

/** A range of the protocol as a span; places outside the text are moved into it. */
export function toSpan(document: Document, range: Range): Span {
  return { start: document.lines.offsetAt(range.start), end: document.lines.offsetAt(range.end) };
}

/** Edits of a document in the protocol's form. */
export function toLspEdits(document: Document, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
}

/** Edits of one open document as a workspace edit that the client refuses once the document has changed. */
export function toWorkspaceEdit(
  uri: string,
  version: number,
  document: Document,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: toLspEdits(document, edits) }] };
}

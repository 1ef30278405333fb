import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A text whose cursor `<|>` was taken out, and where it stood. */
export function withCursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('<|>');
  if (offset < 0) throw new Error('no cursor <|> in the text');
  const text = marked.replace('<|>', '');
  return { text, position: documentOf(text).positionAt(offset) };
}

/** The characters of a range, counted as the protocol does: lines, and UTF-16 units. */
export function textIn(text: string, range: Range): string {
  return documentOf(text).getText(range);
}

/** The range of the first place where some characters stand. */
export function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`"${part}" is not in the text`);
  const document = documentOf(text);
  return { start: document.positionAt(start), end: document.positionAt(start + part.length) };
}

/** A place in the first occurrence of some characters, behind the first of them. */
export function positionIn(text: string, part: string): Position {
  return documentOf(text).positionAt(text.indexOf(part) + 1);
}

/** A text after edits that were made for it. */
export function edited(text: string, edits: readonly { range: Range; newText: string }[]): string {
  return TextDocument.applyEdits(documentOf(text), [...edits]);
}

function documentOf(text: string): TextDocument {
  return TextDocument.create('file:///text', 'text', 0, text);
}

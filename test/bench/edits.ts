import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A person at work on a text: types and takes back, pastes and takes back, each time somewhere else. */
export interface Editor {
  readonly document: TextDocument;
  /** The next edit, which the editor's own text has then already seen. */
  edit(): { version: number; change: TextDocumentContentChangeEvent };
  /** A whole number below `bound`, by the editor's own dice. */
  random(bound: number): number;
}

/** What is typed: now and then a mark that turns the meaning of all that follows. */
const typed = 'abcdefghijklmnopqrstuvwxyz0123456789-_./ abcdefghijklmnopqrstuvwxyz;"{';

/** Opens a text. The same seed makes the same edits. */
export function createEditor(uri: string, languageId: string, text: string, pasted: string, seed = 1): Editor {
  let document = TextDocument.create(uri, languageId, 1, text);
  let state = seed;
  let undo: TextDocumentContentChangeEvent | undefined;

  function random(bound: number): number {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  }

  function insert(): { offset: number; text: string } {
    if (random(2) === 0) return { offset: random(document.getText().length), text: typed[random(typed.length)]! };
    return { offset: document.offsetAt({ line: random(document.lineCount), character: 0 }), text: pasted };
  }

  function nextChange(): TextDocumentContentChangeEvent {
    if (undo !== undefined) {
      const change = undo;
      undo = undefined;
      return change;
    }
    const { offset, text: inserted } = insert();
    const start = document.positionAt(offset);
    const change = { range: { start, end: start }, text: inserted };
    const after = TextDocument.create(uri, languageId, 0, document.getText());
    TextDocument.update(after, [change], 0);
    undo = { range: { start, end: after.positionAt(offset + inserted.length) }, text: '' };
    return change;
  }

  return {
    get document() {
      return document;
    },
    edit() {
      const change = nextChange();
      document = TextDocument.update(document, [change], document.version + 1);
      return { version: document.version, change };
    },
    random,
  };
}

import { window } from 'vscode';
import { type AdditionDescription, type AdditionPlace, requests } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';
import { askValidated } from '../dialog/ask-validated.ts';

/** Asks what shall be added to the file at hand, then its questions; the server edits the file. */
export async function addToFile({ session }: CommandContext, id?: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage('Open the file that something shall be added to first.');
    return;
  }
  const { line, character } = editor.selection.active;
  const place: AdditionPlace = {
    uri: (await session.client()).code2ProtocolConverter.asUri(editor.document.uri),
    position: { line, character },
  };
  const additions = await session.request<AdditionDescription[]>(requests.additions, place);
  const addition = id === undefined ? await pickAddition(additions) : additions.find((any) => any.id === id);
  if (addition === undefined) {
    if (id !== undefined || additions.length === 0) {
      void window.showInformationMessage('Nothing of that kind can be added to this file.');
    }
    return;
  }
  const { title, questions } = addition;
  const subject = { ...place, addition: addition.id };
  const answers = await askValidated(session, { title, questions, validation: requests.validateAddition, subject });
  if (answers === undefined) return;
  await session.request(requests.add, { ...subject, answers });
}

async function pickAddition(additions: readonly AdditionDescription[]): Promise<AdditionDescription | undefined> {
  const items = additions.map((addition) => ({ label: addition.title, detail: addition.detail, addition }));
  const item =
    items.length === 0
      ? undefined
      : await window.showQuickPick(items, { title: 'Add to This File', matchOnDetail: true });
  return item?.addition;
}

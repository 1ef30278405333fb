import { window } from 'vscode';
import { requests, type ViewDescription } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';
import { openPanel } from '../views/panel.ts';

/** Shows a view of the file at hand: the one that is named, or what the user picks of those that its language has. */
export async function showView(context: CommandContext, id?: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage('Open the file that you want to look at first.');
    return;
  }
  const { session } = context;
  const uri = (await session.client()).code2ProtocolConverter.asUri(editor.document.uri);
  const views = await session.request<ViewDescription[]>(requests.views, { uri });
  const view = id === undefined ? await pickView(views) : views.find((any) => any.id === id);
  if (view === undefined) {
    if (id !== undefined || views.length === 0) {
      void window.showInformationMessage('There is no such view of this file.');
    }
    return;
  }
  const { line, character } = editor.selection.active;
  openPanel(context, view.title, { uri, view: view.id, position: { line, character } }, editor.document.uri);
}

async function pickView(views: readonly ViewDescription[]): Promise<ViewDescription | undefined> {
  if (views.length < 2) return views[0];
  const items = views.map((view) => ({ label: view.title, detail: view.detail, view }));
  const item = await window.showQuickPick(items, { title: 'Show a View of This File', matchOnDetail: true });
  return item?.view;
}

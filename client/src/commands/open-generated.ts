import { languages, Position, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { GeneratedFile } from '../../../server/src/generators/generator.ts';

/**
 * Opens a generated file as an unsaved document: nothing reaches the disk before the user saves.
 * The document carries the file's name where no such file is there yet.
 * @param folder in which the name is meant; the workspace's first one where absent
 */
export async function openGenerated({ name, language, text }: GeneratedFile, folder?: Uri): Promise<void> {
  const uri = await freeUntitledUri(name, folder ?? workspace.workspaceFolders?.[0]?.uri);
  const document =
    uri === undefined
      ? await workspace.openTextDocument({ language, content: text })
      : await openNamed(uri, language, text);
  await window.showTextDocument(document, { preview: false });
}

async function openNamed(uri: Uri, language: string, text: string): Promise<TextDocument> {
  const opened = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  // VS Code brings back the text of an unsaved document of this name that was open before.
  const end = opened.positionAt(opened.getText().length);
  edit.replace(uri, new Range(new Position(0, 0), end), text);
  await workspace.applyEdit(edit);
  return opened.languageId === language ? opened : languages.setTextDocumentLanguage(opened, language);
}

async function freeUntitledUri(name: string, folder: Uri | undefined): Promise<Uri | undefined> {
  if (folder === undefined) return undefined;
  const target = Uri.joinPath(folder, name);
  const untitled = target.with({ scheme: 'untitled' });
  const open = workspace.textDocuments.some((document) => document.uri.toString() === untitled.toString());
  return open || (await exists(target)) ? undefined : untitled;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

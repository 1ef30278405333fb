import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  type Extension,
  extensions,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Api } from '../../../client/src/client.ts';

export const vhost = 'nginx/sites-available/www.example.org.conf';

/** The extension under test. */
export function extension(): Extension<Api> {
  const found = extensions.getExtension<Api>('etcetera.etcetera');
  assert.ok(found, 'the extension is not installed in this VS Code');
  return found;
}

/** A file of the workspace, by its path below the folder. */
export function fileUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(path)), { preview: false });
}

/** Writes a new file into the workspace and opens it. */
export async function openNew(path: string, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
  return open(path);
}

/** Closes all editors; what is unsaved in them is lost. */
export async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Replaces the whole text, as a paste over everything would. */
export async function replaceText(editor: TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  assert.ok(await editor.edit((edit) => edit.replace(all, text)));
}

/** What the server has to say about a document, each as `rule: marked text`, sorted by place. */
export function found(document: TextDocument): string[] {
  return ours(document)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`);
}

/** The diagnostics that come from us. */
export function ours(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'etcetera');
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until `attempt` does not throw any more; after `seconds` its last error counts. */
export async function eventually<Value>(attempt: () => Value | Promise<Value>, seconds = 15): Promise<Value> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

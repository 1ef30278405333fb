import {
  commands,
  type Disposable,
  type QuickPickItem,
  QuickPickItemKind,
  type TextEdit,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

const scheme = 'etcetera-preview';

interface LineItem extends QuickPickItem {
  readonly uri?: Uri;
  readonly edits?: readonly TextEdit[];
}

/**
 * Shows what a change of many files would do, all files beside each other as they are and as they would be, with a list of the lines
 * above: each one is ticked, and those that stay ticked are changed. Nothing is changed when the list is left with Esc.
 * @param title what is done, for the tab and the list
 * @returns whether anything was changed
 */
export async function previewEdits(title: string, edit: WorkspaceEdit): Promise<boolean> {
  const files = edit.entries();
  const texts = new Map<string, string>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  try {
    const pairs: [Uri, Uri, Uri][] = [];
    const items: LineItem[] = [];
    for (const [uri, edits] of files) {
      const document = await workspace.openTextDocument(uri);
      const after = Uri.from({ scheme, path: uri.path, query: uri.toString() });
      texts.set(
        after.toString(),
        applied(document.getText(), (at) => document.offsetAt(at), edits),
      );
      pairs.push([uri, uri, after]);
      items.push({ label: workspace.asRelativePath(uri), kind: QuickPickItemKind.Separator });
      const lines = new Map<number, TextEdit[]>();
      for (const one of edits) lines.set(one.range.start.line, [...(lines.get(one.range.start.line) ?? []), one]);
      for (const [line, here] of lines) {
        const label = `${line + 1}: ${document.lineAt(line).text.trim().slice(0, 120)}`;
        items.push({ label, picked: true, uri, edits: here });
      }
    }
    await commands.executeCommand('vscode.changes', title, pairs);
    const chosen = await window.showQuickPick(items, {
      title: `${title}: these lines change`,
      placeHolder: 'Untick what shall stay as it is; Enter makes the change',
      canPickMany: true,
      ignoreFocusOut: true,
    });
    await closeTab(title);
    if (chosen === undefined || chosen.length === 0) return false;
    const wanted = new WorkspaceEdit();
    for (const { uri } of chosen) {
      if (uri === undefined || wanted.has(uri)) continue;
      wanted.set(
        uri,
        chosen.filter((item) => item.uri === uri).flatMap(({ edits }) => edits ?? []),
      );
    }
    return await workspace.applyEdit(wanted, { isRefactoring: true });
  } finally {
    (provider as Disposable).dispose();
  }
}

/** A text with edits made that do not overlap. */
function applied(
  text: string,
  offsetAt: (at: TextEdit['range']['start']) => number,
  edits: readonly TextEdit[],
): string {
  let result = text;
  const backwards = edits.toSorted((a, b) => offsetAt(b.range.start) - offsetAt(a.range.start));
  for (const { range, newText } of backwards) {
    result = result.slice(0, offsetAt(range.start)) + newText + result.slice(offsetAt(range.end));
  }
  return result;
}

/** The tab of the preview has no meaning once the change is made. */
async function closeTab(title: string): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label.startsWith(title));
  await window.tabGroups.close(tabs);
}

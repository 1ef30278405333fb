import { type ExtensionContext, TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';
import { type PlistAsXml, requests } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext, Session } from '../context.ts';

/** Documents of this scheme are property lists as XML; nobody can write to them. */
const scheme = 'etcetera-plist';

/** No property list that a person reads is larger. In bytes. */
const largestFile = 8 * 1024 * 1024;

/** Shows a property list as XML in a document that cannot be edited: the given one, or that of the tab in front. */
export async function showPlist(_context: CommandContext, given?: unknown): Promise<void> {
  const uri = given instanceof Uri ? given : uriOfActiveTab();
  if (uri === undefined) throw new Error('open a property list, or choose one in the explorer');
  const shown = Uri.from({ scheme, path: uri.path, query: uri.toString() });
  const document = await workspace.openTextDocument(shown);
  await window.showTextDocument(document, { preview: true });
}

/** Also binary files have a tab, though no text editor. */
function uriOfActiveTab(): Uri | undefined {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputCustom
    ? input.uri
    : window.activeTextEditor?.document.uri;
}

/** Has the server turn the bytes into XML whenever such a document is opened. */
export function servePlists(extension: ExtensionContext, session: Session): void {
  const provideTextDocumentContent = async ({ query }: Uri): Promise<string> => {
    const uri = Uri.parse(query);
    const { size } = await workspace.fs.stat(uri);
    if (size > largestFile) return '<!-- This property list is too large to be shown. -->\n';
    const bytes = toBinaryString(await workspace.fs.readFile(uri));
    const answer = await session.request<PlistAsXml>(requests.plistAsXml, { bytes });
    return 'xml' in answer ? answer.xml : `<!-- ${answer.fault} -->\n`;
  };
  extension.subscriptions.push(workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent }));
}

/** One character a byte, which JSON carries and every platform can make. */
function toBinaryString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return parts.join('');
}

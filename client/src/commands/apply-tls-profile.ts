import { window } from 'vscode';
import { type ApplyProfileParams, applyProfileCommand } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';

/** The names are Mozilla's own (Server Side TLS); what they stand for is known to the server alone. */
const profiles = [
  {
    label: 'Intermediate',
    profile: 'intermediate',
    detail: 'For nearly every server: TLS 1.2 and 1.3, clients of the last decade.',
  },
  { label: 'Modern', profile: 'modern', detail: 'TLS 1.3 only, where every client is recent.' },
  { label: 'Old', profile: 'old', detail: 'A last resort for clients that know nothing newer; no longer safe.' },
];

/**
 * Rewrites the TLS settings around the cursor to a profile of Mozilla's; the server sends the edit.
 * Called with a profile's name it asks nothing.
 */
export async function applyTlsProfile({ session }: CommandContext, wanted?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage('Open an nginx configuration and put the cursor into a server block first.');
    return;
  }
  const chosen =
    profiles.find(({ profile }) => profile === wanted) ??
    (await window.showQuickPick(profiles, { title: 'Apply Mozilla TLS Profile', matchOnDetail: true }));
  if (chosen === undefined) return;
  const { line, character } = editor.selection.active;
  const argument: ApplyProfileParams = {
    uri: (await session.client()).code2ProtocolConverter.asUri(editor.document.uri),
    position: { line, character },
    profile: chosen.profile,
  };
  await session.request('workspace/executeCommand', { command: applyProfileCommand, arguments: [argument] });
}

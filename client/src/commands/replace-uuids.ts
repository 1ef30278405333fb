import { type QuickPickItem, window } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { requests, type UsedUuidsResult, type UuidPairParams } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';
import { previewEdits } from './preview-edits.ts';

const title = 'Replace UUIDs';

interface UuidItem extends QuickPickItem {
  readonly uuid: string;
}

/**
 * Asks which UUIDs of the workspace's boot files change and into what, then shows every edit before it is made. Called with pairs it
 * asks only what the preview asks.
 */
export async function replaceUuids(context: CommandContext, given?: unknown): Promise<void> {
  const pairs = Array.isArray(given) ? (given as UuidPairParams[]) : await askPairs(context);
  if (pairs === undefined || pairs.length === 0) return;
  const client = await context.session.client();
  const edit = await context.session.request<WorkspaceEdit>(requests.replaceUuids, { pairs });
  if ((edit.documentChanges ?? []).length === 0) {
    void window.showInformationMessage('None of these UUIDs stands in a boot file of the workspace.');
    return;
  }
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  await previewEdits(title, converted);
}

async function askPairs({ session }: CommandContext): Promise<UuidPairParams[] | undefined> {
  const { uuids } = await session.request<UsedUuidsResult>(requests.usedUuids);
  if (uuids.length === 0) {
    void window.showInformationMessage('The boot files of the workspace name no disk by UUID.');
    return undefined;
  }
  const items = uuids.map(
    ({ uuid, uses, uris }): UuidItem => ({
      uuid,
      label: uuid,
      description: uses === 1 ? 'once' : `${uses} times`,
      detail: [...new Set(uris.map((uri) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))))]
        .slice(0, 6)
        .join(', '),
    }),
  );
  const chosen = await window.showQuickPick(items, {
    title: `${title}: which ones change?`,
    placeHolder: 'UUIDs in the boot files of the workspace',
    canPickMany: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return undefined;
  const pairs: UuidPairParams[] = [];
  for (const [index, { uuid }] of chosen.entries()) {
    const to = await window.showInputBox({
      title: chosen.length > 1 ? `${title} (${index + 1} of ${chosen.length})` : title,
      prompt: `What takes the place of ${uuid}? blkid shows the UUIDs of a machine.`,
      ignoreFocusOut: true,
      validateInput: (value) => session.request<string | null>(requests.validateUuid, { from: uuid, to: value.trim() }),
    });
    if (to === undefined) return undefined;
    pairs.push({ from: uuid, to: to.trim() });
  }
  return pairs;
}

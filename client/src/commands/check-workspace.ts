import { commands, ProgressLocation, window } from 'vscode';
import type { WorkDoneProgressReport } from 'vscode-languageclient';
import { type CheckWorkspaceParams, type CheckWorkspaceResult, requests } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../context.ts';

/** Has the server check every file of the workspace, with progress and a way to cancel, and says what it found. */
export async function checkWorkspace({ session }: CommandContext): Promise<void> {
  const { ProgressType } = await import('vscode-languageclient');
  const workDone = new ProgressType<Partial<WorkDoneProgressReport>>();
  const client = await session.client();
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Etcetera: checking the workspace', cancellable: true },
    async (progress, token) => {
      const workDoneToken = `etcetera-check-${Date.now()}`;
      let reached = 0;
      const listener = client.onProgress(workDone, workDoneToken, ({ message, percentage = reached }) => {
        progress.report({ increment: percentage - reached, ...(message === undefined ? {} : { message }) });
        reached = percentage;
      });
      try {
        const params: CheckWorkspaceParams = { workDoneToken };
        return await session.request<CheckWorkspaceResult>(requests.checkWorkspace, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listener.dispose();
      }
    },
  );
  if (result !== undefined) await showResult(result);
}

async function showResult({ files, errors, warnings }: CheckWorkspaceResult): Promise<void> {
  const found = errors + warnings === 0 ? 'nothing to say' : `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  const showProblems = 'Show Problems';
  const button = errors + warnings === 0 ? [] : [showProblems];
  const chosen = await window.showInformationMessage(`Checked ${count(files, 'file')}: ${found}.`, ...button);
  if (chosen === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

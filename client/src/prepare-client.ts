import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { ServerStatus } from './status.ts';
import { answerFileRequests } from './workspace-files.ts';

/** Gives a new client what it needs before it starts. */
export function prepareClient(client: BaseLanguageClient, status: ServerStatus): BaseLanguageClient {
  answerFileRequests(client);
  status.show('starting');
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) status.show('running');
    else status.show(newState === State.Starting ? 'starting' : 'stopped');
  });
  return client;
}

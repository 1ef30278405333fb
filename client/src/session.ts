import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Session } from './context.ts';

/** A client whose start has begun, and when it is done. */
interface Started {
  readonly client: BaseLanguageClient;
  readonly running: Promise<void>;
}

/**
 * Starts a client made by `create`, without waiting for its server, and keeps track of it.
 *
 * A restart makes a new client instead of reviving the old one: a client whose server failed to start, or crashed too often for
 * the default error handler, cannot be started again.
 */
export function startSession(create: () => Promise<BaseLanguageClient>): Session {
  let current = begin(create);

  async function client(): Promise<BaseLanguageClient> {
    const started = await current;
    await started.running;
    return started.client;
  }

  async function restart(): Promise<void> {
    const previous = current;
    current = end(previous).then(() => begin(create));
    await client();
  }

  async function request<Result>(method: string, params: object = {}, token?: CancellationToken): Promise<Result> {
    const running = await client();
    // A token that is passed but undefined would be sent as a second parameter.
    return token === undefined ? running.sendRequest(method, params) : running.sendRequest(method, params, token);
  }

  return { client, request, restart, stop: () => end(current) };
}

async function begin(create: () => Promise<BaseLanguageClient>): Promise<Started> {
  const client = await create();
  const running = client.start();
  // The client shows a failed start to the user itself; whoever awaits the promise still sees the rejection.
  running.catch(() => undefined);
  return { client, running };
}

async function end(started: Promise<Started>): Promise<void> {
  const { client, running } = await started;
  // A client cannot be stopped before it has started.
  await running.catch(() => undefined);
  await client.dispose().catch(() => undefined);
}

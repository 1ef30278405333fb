import type { CancellationToken, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The language server as the commands see it: whatever client serves at the moment, and a way to begin anew. */
export interface Session {
  /** The client of the running server; waits while it starts. A restart replaces it. Rejects when the server does not start. */
  readonly client: () => Promise<BaseLanguageClient>;
  /** Asks the server; waits while it starts. Rejects with the server's own error. */
  readonly request: <Result>(method: string, params?: object, token?: CancellationToken) => Promise<Result>;
  /** Stops the server, however it is, and starts a fresh one. Rejects when it does not start. */
  readonly restart: () => Promise<void>;
  /** Stops the server for good. */
  readonly stop: () => Promise<void>;
}

/** What a command needs to do its work. */
export interface CommandContext {
  readonly extension: ExtensionContext;
  readonly session: Session;
}

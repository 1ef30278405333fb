import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';

/** What a client is able to do, and where it stands. */
export interface ClientOptions {
  /** Arguments of node: the server's file and what it is given. */
  readonly command: readonly string[];
  /** Asks for diagnostics itself; otherwise they are pushed. */
  readonly pull?: boolean;
  /** What `workspace/configuration` answers at the moment; without it the client cannot be asked. */
  readonly configuration?: () => unknown;
  /** Takes `workspace/diagnostic/refresh`. */
  readonly refresh?: boolean;
  /** The URIs of the workspace's folders; a client without any has no workspace. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  readonly capabilities?: ClientCapabilities;
  /** What the server is told of its parent, whose end is its own. */
  readonly processId?: number | null;
  /** Answers the server's own requests (`etcetera/readFile` …) by method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

/** A message that the server logged; 1 is an error, 2 a warning. */
export interface LogMessage {
  readonly type: number;
  readonly message: string;
}

/** The other end of a language server, for tests. */
export interface Client {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  readonly logs: readonly LogMessage[];
  /** How often the server asked for diagnostics to be pulled again. */
  refreshes(): number;
  request<R>(method: string, params?: unknown): Promise<R>;
  notify(method: string, params?: unknown): Promise<void>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** Waits for pushed diagnostics of a document that satisfy a condition; those that came before count too. */
  pushed(uri: string, condition?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  /** Forgets what was pushed, so that {@link pushed} waits for what comes. */
  forgetPushed(): void;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
}

/** A client together with the server's process. */
export interface ProcessClient extends Client {
  readonly process: ChildProcessWithoutNullStreams;
  /** Says shutdown and exit; gives the exit code. */
  stop(): Promise<number | null>;
}

/** Starts a server over stdio and makes acquaintance. */
export async function startClient(options: ClientOptions): Promise<ProcessClient> {
  const server = spawn(process.execPath, options.command, { stdio: 'pipe' });
  server.stderr.resume();
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const client = await connectClient(connection, options);
  return {
    ...client,
    process: server,
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
}

/** Makes acquaintance with a server that is at the other end of a connection. */
export async function connectClient(connection: MessageConnection, options: ClientOptions): Promise<Client> {
  const logs: LogMessage[] = [];
  const pushes = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<() => void>();
  let refreshes = 0;

  connection.onNotification('window/logMessage', (message: LogMessage) => {
    logs.push(message);
    for (const look of waiting) look();
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    pushes.set(params.uri, params);
    for (const look of waiting) look();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('client/unregisterCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => options.configuration?.() ?? null),
  );
  for (const [method, answer] of Object.entries(options.answers ?? {})) connection.onRequest(method, answer);
  connection.onError(() => undefined);
  connection.listen();

  const { folders } = options;
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: options.processId ?? null,
    rootUri: folders?.[0] ?? null,
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    initializationOptions: options.initializationOptions,
    capabilities: { ...capabilities(options), ...options.capabilities },
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    initialized,
    logs,
    refreshes: () => refreshes,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    open: (uri, text, languageId = 'nginx') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pushed: (uri, condition = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const params = pushes.get(uri);
          if (params === undefined || !condition(params)) return;
          waiting.delete(look);
          resolve(params);
        };
        waiting.add(look);
        look();
      }),
    forgetPushed: () => pushes.clear(),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
  };
}

function capabilities(options: ClientOptions): ClientCapabilities {
  return {
    textDocument: {
      completion: {
        completionItem: { snippetSupport: true },
        completionList: { itemDefaults: ['editRange', 'data', 'insertTextFormat'] },
      },
      ...(options.pull ? { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } } : {}),
    },
    workspace: {
      configuration: options.configuration !== undefined,
      workspaceFolders: options.folders !== undefined,
      ...(options.refresh ? { diagnostics: { refreshSupport: true } } : {}),
    },
    window: { workDoneProgress: true },
  };
}

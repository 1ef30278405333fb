import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../core/features/semantic-tokens.ts';
import { catalogue } from '../languages/catalogue.generated.ts';
import { registerAdditions } from './additions.ts';
import { registerCallHierarchy } from './call-hierarchy.ts';
import { registerChanges } from './changes.ts';
import { fixAllKind, registerCodeActions } from './code-actions.ts';
import { commandNames, registerCommands } from './commands.ts';
import { registerCompileVariables } from './compile-variables.ts';
import { registerCompletion } from './completion.ts';
import { createConfiguration } from './configuration.ts';
import { registerConversions } from './conversions.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerGenerators } from './generators.ts';
import type { ServerHost } from './host.ts';
import { registerHover } from './hover.ts';
import { registerNavigation } from './navigation.ts';
import { registerPlists } from './plists.ts';
import { registerPresentation } from './presentation.ts';
import { type InitializationOptions, notifications } from './protocol.ts';
import { registerRulePages } from './rule-pages.ts';
import { createSession } from './session.ts';
import { registerStructure } from './structure.ts';
import { registerViews } from './views.ts';
import { registerWorkspace } from './workspace.ts';

/** Serves one connection until it ends. Everything that depends on the platform comes in through `host`. */
export function startServer(connection: Connection, host: ServerHost): void {
  const session = createSession(connection, host);
  let client: InitializeParams['capabilities'] = {};
  let suggestCommand: string | undefined;
  const delivery = registerDiagnostics(
    session,
    () => client.textDocument?.diagnostic !== undefined,
    () => client.workspace?.diagnostics?.refreshSupport === true,
  );
  const configuration = createConfiguration(session, () => client.workspace?.configuration === true);

  connection.onInitialize((params) => {
    client = params.capabilities;
    const options = (params.initializationOptions ?? {}) as Partial<InitializationOptions> & { settings?: unknown };
    session.setRenamesFiles(client.workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true);
    if (options.trusted === false) session.setTrusted(false);
    if (typeof options.parts === 'string') host.partsAt?.(options.parts);
    if (typeof options.rulePages === 'string') session.setRulePages(options.rulePages);
    if (typeof options.suggestCommand === 'string') suggestCommand = options.suggestCommand;
    const uris = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    for (const uri of uris) session.uris.remember(uri);
    session.setFolders(uris.map(session.uris.toPath));
    if (options.settings !== undefined) configuration.take(options.settings);
    return capabilities();
  });

  connection.onInitialized(async () => {
    await configuration.load();
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
        session.setFolders(folders.map((folder) => session.uris.toPath(folder.uri)));
        delivery.refreshAll();
      });
    }
    delivery.refreshAll();
  });
  connection.onDidChangeConfiguration(async (params) => {
    await configuration.changed(params);
    delivery.refreshAll();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) session.files.forget(session.uris.toPath(uri));
    session.invalidate();
    delivery.refreshAll();
  });
  connection.onNotification(notifications.didChangeTrust, ({ trusted }: { trusted: boolean }) => {
    session.setTrusted(trusted);
    delivery.refreshAll();
  });

  const { documents } = session;
  documents.onDidOpen(({ document }) => {
    session.uris.remember(document.uri);
    session.prepare(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    session.files.setOpenText(session.uris.toPath(document.uri), document.getText());
    if (documents.all().length > 1) session.invalidate();
    delivery.changed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    session.files.setOpenText(session.uris.toPath(document.uri), undefined);
    session.forget(document.uri);
    session.invalidate();
    delivery.closed(document.uri);
  });

  registerCompletion(session, () => ({ capabilities: client.textDocument?.completion, suggestCommand }));
  for (const register of [
    registerHover,
    registerStructure,
    registerNavigation,
    registerCallHierarchy,
    registerPresentation,
    registerCodeActions,
    registerCommands,
    registerWorkspace,
    registerChanges,
    registerGenerators,
    registerRulePages,
    registerPlists,
    registerCompileVariables,
    registerViews,
    registerAdditions,
    registerConversions,
  ])
    register(session);
  documents.listen(connection);
  connection.listen();
}

function capabilities(): InitializeResult {
  const triggers = [...new Set(catalogue.flatMap(({ triggers }) => triggers))];
  return {
    serverInfo: { name: 'etcetera' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: 'etcetera', interFileDependencies: true, workspaceDiagnostics: false },
      completionProvider: { triggerCharacters: triggers, resolveProvider: true },
      hoverProvider: true,
      signatureHelpProvider: { triggerCharacters: [' '] },
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      linkedEditingRangeProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentLinkProvider: {},
      callHierarchyProvider: true,
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: true,
        range: true,
      },
      inlayHintProvider: true,
      codeLensProvider: {},
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: ';', moreTriggerCharacter: ['}', '\n'] },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', fixAllKind] },
      executeCommandProvider: { commands: [...commandNames] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Document, Language } from '../core/language.ts';
import { createLanguageStore } from '../core/language-store.ts';
import type { Diagnostic } from '../core/rules/diagnostic.ts';
import { createSectionMemory, type SectionMemory } from '../core/rules/sections.ts';
import { createDocument, createService, type Service } from '../core/service.ts';
import { defaultSettings, type Settings } from '../core/settings.ts';
import { isWithin } from '../core/text/path.ts';
import { createFileCache, type FileCache } from '../core/workspace/file-cache.ts';
import type { FileSource } from '../core/workspace/file-source.ts';
import { settle } from '../core/workspace/settle.ts';
import { catalogue } from '../languages/catalogue.generated.ts';
import { rulePages } from '../rule-pages.ts';
import type { ServerHost } from './host.ts';
import { createUris, type Uris } from './uris.ts';

/** An open document with what is known about it; made anew when its text, another file or a setting changed. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly language: Language;
  readonly document: Document;
  readonly analysis: Analysis;
  /** The findings, worked out at the first use. */
  diagnostics(): readonly Diagnostic[];
}

/** The state of one connection; everything that the handlers share. */
export interface Session {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly documents: TextDocuments<TextDocument>;
  readonly uris: Uris;
  readonly files: FileCache;
  readonly source: FileSource;
  service(): Service;
  /** Forgets everything about a document that was closed. */
  forget(uri: string): void;
  /** Loads the language of a document that was opened. */
  prepare(uri: string): void;
  /** Waits until the languages of all open documents are loaded; undefined when they are. */
  ready(): Promise<void> | undefined;
  /** The document that is open under a URI, if it is of one of our languages, and that one is loaded. */
  open(uri: string): OpenDocument | undefined;
  /** The same, with the files that it refers to loaded. */
  openFully(uri: string): Promise<OpenDocument | undefined>;
  /** All analyses must be made anew, because something that they rest on has changed. */
  invalidate(): void;
  setSettings(settings: Settings): void;
  setFolders(paths: readonly string[]): void;
  folders(): readonly string[];
  setTrusted(trusted: boolean): void;
  setRulePages(base: string): void;
  setRenamesFiles(can: boolean): void;
  /** Whether the client renames files as part of an edit. */
  renamesFiles(): boolean;
  /** The address of a rule's page; undefined where none is known. */
  rulePage(rule: string): string | undefined;
}

/** Makes the state of a connection; nothing is read or sent yet. */
export function createSession(connection: Connection, host: ServerHost): Session {
  const documents = new TextDocuments(TextDocument);
  const uris = createUris();
  const source = host.createFileSource(connection, () => [...folders, ...settings.includeRoots], uris.toUri);
  const store = createLanguageStore(catalogue);
  let loading: Promise<void> | undefined;
  let settings = defaultSettings;
  let folders: readonly string[] = [];
  let trusted = true;
  let pages = host.rulePages ?? rulePages;
  let renames = false;
  const allowed = (path: string) =>
    trusted && [...folders, ...settings.includeRoots].some((root) => isWithin(path, root));
  const files = createFileCache(source, allowed, () => folders);
  let service = makeService();
  const analysed = new Map<string, OpenDocument>();
  /** The documents whose analysis holds if their text has not changed. */
  let current = new WeakSet<OpenDocument>();
  let memories = new Map<string, SectionMemory>();

  function makeService(): Service {
    return createService(store, settings, files, (rule, error) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`The rule ${rule} failed and is off for this check: ${reason}`);
    });
  }

  function open(uri: string): OpenDocument | undefined {
    const text = documents.get(uri);
    if (text === undefined) return undefined;
    const known = analysed.get(uri);
    if (known !== undefined && known.version === text.version && current.has(known)) return known;
    const language = service.language(languageIdOf(uri, text));
    if (language === undefined) return undefined;
    const document = createDocument(uris.toPath(uri), text.getText());
    const previous = known?.language === language ? known.analysis : undefined;
    const analysis = service.analyse(language, document, previous);
    let found: readonly Diagnostic[] | undefined;
    const checker = service;
    const memory = memories.get(uri) ?? createSectionMemory();
    memories.set(uri, memory);
    const result: OpenDocument = {
      uri,
      version: text.version,
      language,
      document,
      analysis,
      diagnostics: () => (found ??= checker.check(language, analysis, memory)),
    };
    analysed.set(uri, result);
    current.add(result);
    return result;
  }

  function languageIdOf(uri: string, text: TextDocument): string {
    const id = service.recognise(uris.toPath(uri)) ?? text.languageId;
    return store.entries.some((entry) => entry.id === id) ? id : text.languageId;
  }

  function prepare(uri: string): void {
    const text = documents.get(uri);
    const id = text === undefined ? undefined : languageIdOf(uri, text);
    if (id === undefined || store.get(id) !== undefined) return;
    const all = Promise.all([loading, store.load(id)]).then(() => {
      if (loading === all) loading = undefined;
    });
    loading = all;
  }

  const invalidate = () => {
    current = new WeakSet();
  };

  return {
    connection,
    host,
    documents,
    uris,
    files,
    source,
    open,
    forget(uri) {
      analysed.delete(uri);
      memories.delete(uri);
    },
    invalidate,
    service: () => service,
    prepare,
    ready: () => loading,
    openFully(uri) {
      let first = true;
      return settle(files, () => {
        if (!first) invalidate();
        first = false;
        return open(uri);
      });
    },
    setSettings(next) {
      settings = next;
      service = makeService();
      memories = new Map();
      files.clear();
      invalidate();
      for (const uri of documents.keys()) prepare(uri);
    },
    setFolders(paths) {
      folders = paths;
      files.clear();
      invalidate();
    },
    folders: () => folders,
    setTrusted(next) {
      trusted = next;
      files.clear();
      invalidate();
    },
    setRulePages(base) {
      pages = base;
    },
    setRenamesFiles(can) {
      renames = can;
    },
    renamesFiles: () => renames,
    rulePage: (rule) => (pages === undefined ? undefined : `${pages}${rule}.md`),
  };
}

/**
 * Wraps a handler: work that was cancelled before it began is not begun, and what is thrown becomes an error answer
 * instead of the end of the server.
 */
export function guarded<P, R, E = void>(
  session: Session,
  method: string,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<E>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled<E>();
    try {
      await session.ready();
      const result = await handler(params, token);
      return token.isCancellationRequested ? cancelled<E>() : result;
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      session.connection.console.error(`${method} failed: ${reason}`);
      return new ResponseError(
        LSPErrorCodes.RequestFailed,
        `${method} failed: ${error instanceof Error ? error.message : reason}`,
      );
    }
  };
}

function cancelled<E>(): ResponseError<E> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

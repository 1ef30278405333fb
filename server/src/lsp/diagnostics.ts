import {
  type DiagnosticServerCancellationData,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Diagnostic as LspDiagnostic,
  DiagnosticTag as LspTag,
} from 'vscode-languageserver';
import type { Document } from '../core/language.ts';
import type { Diagnostic, DiagnosticTag, Severity } from '../core/rules/diagnostic.ts';
import { createDocument } from '../core/service.ts';
import { toLspEdits, toRange } from './convert.ts';
import { createReports } from './reports.ts';
import { guarded, type OpenDocument, type Session } from './session.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags: Readonly<Record<DiagnosticTag, LspTag>> = {
  unnecessary: LspTag.Unnecessary,
  deprecated: LspTag.Deprecated,
};

/** A finding in the protocol's form. Its `data` has the fixes, so that a client can apply one without asking again. */
export function toLspDiagnostic(session: Session, document: Document, diagnostic: Diagnostic): LspDiagnostic {
  const result: LspDiagnostic = {
    range: toRange(document, diagnostic.span),
    severity: severities[diagnostic.severity],
    code: diagnostic.rule,
    source: 'etcetera',
    message: diagnostic.message,
  };
  const page = session.rulePage(diagnostic.rule);
  if (page !== undefined) result.codeDescription = { href: page };
  if (diagnostic.tags.length > 0) result.tags = diagnostic.tags.map((tag) => tags[tag]);
  if (diagnostic.related.length > 0) {
    result.relatedInformation = diagnostic.related.map((place) => {
      const other = place.path === undefined ? document : (otherDocument(session, place.path) ?? document);
      return {
        location: { uri: session.uris.toUri(other.path), range: toRange(other, place.span) },
        message: place.message,
      };
    });
  }
  if (diagnostic.fixes.length > 0) {
    result.data = diagnostic.fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: toLspEdits(document, edits),
    }));
  }
  return result;
}

/** A file that is not open but loaded, for the ranges in it. */
export function otherDocument(session: Session, path: string): Document | undefined {
  const file = session.files.view.get(path);
  return file.state === 'loaded' ? createDocument(path, file.text) : undefined;
}

function report(session: Session, open: OpenDocument): LspDiagnostic[] {
  return open.diagnostics().map((diagnostic) => toLspDiagnostic(session, open.document, diagnostic));
}

/** How diagnostics reach a client: it pulls them if it can, else they are pushed as soon as they are there. */
export interface DiagnosticsDelivery {
  /** A document was opened or changed. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Something that all documents rest on has changed. */
  refreshAll(): void;
}

/** Answers pulled diagnostics and pushes to clients that cannot pull. */
export function registerDiagnostics(
  session: Session,
  pulls: () => boolean,
  canRefresh: () => boolean,
): DiagnosticsDelivery {
  const { connection, documents, host } = session;
  const reports = createReports(Date.now().toString(36));
  const waiting = new Map<string, Push>();

  connection.languages.diagnostics.on(
    guarded<DocumentDiagnosticParams, DocumentDiagnosticReport, DiagnosticServerCancellationData>(
      session,
      'textDocument/diagnostic',
      async ({ textDocument, previousResultId }) => {
        const open = await session.openFully(textDocument.uri);
        if (open === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const items = report(session, open);
        const { id: resultId } = reports.take(open.uri, items);
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );

  function send(open: OpenDocument, always: boolean): void {
    const diagnostics = report(session, open);
    const { changed } = reports.take(open.uri, diagnostics);
    if (changed || always) connection.sendDiagnostics({ uri: open.uri, version: open.version, diagnostics });
  }

  async function push(uri: string, { always, others }: Push): Promise<void> {
    await session.ready();
    const first = session.open(uri);
    if (first === undefined) return;
    send(first, always);
    const full = await session.openFully(uri);
    if (full === undefined || full.version !== documents.get(uri)?.version) return;
    if (full.analysis !== first.analysis) send(full, false);
    if (others) for (const other of sharing(full)) schedule(other, { always: false, others: false });
  }

  /** The open documents that lie in the same include graph as one that changed. */
  function sharing(changed: OpenDocument): string[] {
    const uris = documents.keys().filter((uri) => uri !== changed.uri);
    const leadsTo = (path: string, open: OpenDocument) =>
      (open.language.includes?.(open.analysis) ?? []).some((edge) => edge.from === path || edge.to === path);
    return uris.filter((uri) => {
      const open = session.open(uri);
      return open !== undefined && (leadsTo(changed.document.path, open) || leadsTo(open.document.path, changed));
    });
  }

  function schedule(uri: string, wanted: Push): void {
    const before = waiting.get(uri);
    waiting.set(uri, {
      always: wanted.always || before?.always === true,
      others: wanted.others || before?.others === true,
    });
    if (before !== undefined) return;
    host.defer(() => {
      const due = waiting.get(uri)!;
      waiting.delete(uri);
      push(uri, due).catch((error) => connection.console.error(`checking ${uri} failed: ${error}`));
    });
  }

  function checkAll(always: boolean): void {
    if (!pulls()) for (const uri of documents.keys()) schedule(uri, { always, others: false });
    else if (canRefresh()) connection.languages.diagnostics.refresh();
  }

  return {
    changed(uri) {
      if (!pulls()) schedule(uri, { always: true, others: true });
    },
    closed(uri) {
      reports.forget(uri);
      if (!pulls()) connection.sendDiagnostics({ uri, diagnostics: [] });
      // What others saw of its text in the editor may differ from what is on disk.
      if (documents.keys().length > 0) checkAll(false);
    },
    refreshAll: () => checkAll(true),
  };
}

/** A push that is due: even if nothing is new in it, and with the documents that see the changed one. */
interface Push {
  readonly always: boolean;
  readonly others: boolean;
}

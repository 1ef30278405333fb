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
    codeDescription: { href: session.rulePage(diagnostic.rule) },
    source: 'etcetera',
    message: diagnostic.message,
  };
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
  const waiting = new Set<string>();

  connection.languages.diagnostics.on(
    guarded<DocumentDiagnosticParams, DocumentDiagnosticReport, DiagnosticServerCancellationData>(
      session,
      'textDocument/diagnostic',
      async ({ textDocument, previousResultId }, token) => {
        const open = token.isCancellationRequested ? undefined : await session.openFully(textDocument.uri);
        if (open === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const items = report(session, open);
        const resultId = `${open.version}:${fingerprint(items)}`;
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );

  async function push(uri: string): Promise<void> {
    const first = session.open(uri);
    if (first === undefined) return;
    connection.sendDiagnostics({ uri, version: first.version, diagnostics: report(session, first) });
    const full = await session.openFully(uri);
    if (full !== undefined && full.analysis !== first.analysis && full.version === documents.get(uri)?.version) {
      connection.sendDiagnostics({ uri, version: full.version, diagnostics: report(session, full) });
    }
  }

  function schedule(uri: string): void {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    host.defer(() => {
      waiting.delete(uri);
      push(uri).catch((error) => connection.console.error(`checking ${uri} failed: ${error}`));
    });
  }

  return {
    changed(uri) {
      if (!pulls()) schedule(uri);
    },
    closed(uri) {
      if (!pulls()) connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refreshAll() {
      if (!pulls()) for (const document of documents.all()) schedule(document.uri);
      else if (canRefresh()) connection.languages.diagnostics.refresh();
    },
  };
}

function fingerprint(items: readonly LspDiagnostic[]): string {
  let hash = 5381;
  const text = JSON.stringify(items);
  for (let index = 0; index < text.length; index++) hash = (hash * 33 + text.charCodeAt(index)) | 0;
  return (hash >>> 0).toString(36);
}

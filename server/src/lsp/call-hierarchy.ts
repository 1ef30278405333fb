import { type CallHierarchyItem, type Range, SymbolKind } from 'vscode-languageserver';
import { incoming, outgoing } from '../core/features/include-graph.ts';
import type { Document } from '../core/language.ts';
import { basename, dirname } from '../core/text/path.ts';
import type { Span } from '../core/text/span.ts';
import { toRange } from './convert.ts';
import { otherDocument } from './diagnostics.ts';
import { guarded, type OpenDocument, type Session } from './session.ts';

/** What an item carries, so that the next question can be answered from the graph that the first one saw. */
interface ItemData {
  readonly uri: string;
  readonly path: string;
}

/** The include graph as a call hierarchy: a file calls those that it includes. */
export function registerCallHierarchy(session: Session): void {
  const { connection } = session;
  const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

  function item(data: ItemData): CallHierarchyItem {
    return {
      name: basename(data.path),
      detail: dirname(data.path),
      kind: SymbolKind.File,
      uri: session.uris.toUri(data.path),
      range: start,
      selectionRange: start,
      data,
    };
  }
  const documentOf = (open: OpenDocument, path: string): Document | undefined =>
    path === open.document.path ? open.document : otherDocument(session, path);
  const ranges = (document: Document | undefined, spans: readonly Span[]): Range[] =>
    document === undefined ? [] : spans.map((span) => toRange(document, span));

  connection.languages.callHierarchy.onPrepare(
    guarded(session, 'textDocument/prepareCallHierarchy', async ({ textDocument }) => {
      const open = await session.openFully(textDocument.uri);
      const edges = open?.language.includes?.(open.analysis);
      if (open === undefined || edges === undefined) return null;
      return [item({ uri: textDocument.uri, path: open.document.path })];
    }),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    guarded(session, 'callHierarchy/outgoingCalls', async (params) => {
      const data = params.item.data as ItemData;
      const open = await session.openFully(data.uri);
      if (open === undefined) return null;
      const from = documentOf(open, data.path);
      return [...outgoing(open.language.includes?.(open.analysis) ?? [], data.path)].map(([path, spans]) => ({
        to: item({ uri: data.uri, path }),
        fromRanges: ranges(from, spans),
      }));
    }),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    guarded(session, 'callHierarchy/incomingCalls', async (params) => {
      const data = params.item.data as ItemData;
      const open = await session.openFully(data.uri);
      if (open === undefined) return null;
      return [...incoming(open.language.includes?.(open.analysis) ?? [], data.path)].map(([path, spans]) => ({
        from: item({ uri: data.uri, path }),
        fromRanges: ranges(documentOf(open, path), spans),
      }));
    }),
  );
}

import {
  DocumentHighlightKind,
  type Location,
  LSPErrorCodes,
  type RenameFile,
  ResponseError,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import type { NameOccurrence } from '../core/features/names.ts';
import { occurrenceAt, occurrencesOf, renamedPath } from '../core/features/names.ts';
import type { Document } from '../core/language.ts';
import { toRange } from './convert.ts';
import { otherDocument } from './diagnostics.ts';
import { guarded, type OpenDocument, type Session } from './session.ts';

interface Found {
  readonly open: OpenDocument;
  readonly at: NameOccurrence;
  readonly all: readonly NameOccurrence[];
}

const fileStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } as const;

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** Everything that follows a name from where it is declared to where it is used: in this file and those in sight. */
export function registerNavigation(session: Session): void {
  const { connection } = session;

  async function find({ textDocument, position }: Place): Promise<Found | undefined> {
    const open = await session.openFully(textDocument.uri);
    const names = open?.language.names?.(open.analysis) ?? [];
    if (open === undefined) return undefined;
    const at = occurrenceAt(names, open.document.path, open.document.lines.offsetAt(position));
    return at === undefined ? undefined : { open, at, all: occurrencesOf(names, at) };
  }

  function documentOf(found: Found, path: string): Document | undefined {
    return path === found.open.document.path ? found.open.document : otherDocument(session, path);
  }

  function locations(found: Found, wanted: readonly NameOccurrence[]): Location[] {
    return wanted.flatMap((name) => {
      if (name.file !== undefined) return [{ uri: session.uris.toUri(name.path), range: fileStart }];
      const document = documentOf(found, name.path);
      return document === undefined
        ? []
        : [{ uri: session.uris.toUri(name.path), range: toRange(document, name.span) }];
    });
  }

  connection.onDefinition(
    guarded(session, 'textDocument/definition', async (params) => {
      const found = await find(params);
      return found === undefined
        ? null
        : locations(
            found,
            found.all.filter((name) => name.role === 'declaration'),
          );
    }),
  );
  connection.onReferences(
    guarded(session, 'textDocument/references', async (params) => {
      const found = await find(params);
      if (found === undefined) return null;
      const { includeDeclaration } = params.context;
      return locations(
        found,
        found.all.filter((name) => includeDeclaration || name.role === 'reference'),
      );
    }),
  );
  connection.onDocumentHighlight(
    guarded(session, 'textDocument/documentHighlight', async (params) => {
      const found = await find(params);
      if (found === undefined) return null;
      return found.all
        .filter((name) => name.path === found.open.document.path)
        .map((name) => ({
          range: toRange(found.open.document, name.span),
          kind: name.role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
    }),
  );
  connection.onPrepareRename(
    guarded(session, 'textDocument/prepareRename', async (params) => {
      const found = await find(params);
      if (found === undefined || !found.all.some((name) => name.role === 'declaration')) return null;
      return { range: toRange(found.open.document, found.at.span), placeholder: found.at.name };
    }),
  );
  connection.onRenameRequest(
    guarded(session, 'textDocument/rename', async (params) => {
      const found = await find(params);
      if (found === undefined) return null;
      const fault = found.open.language.checkName?.(found.at.kind, params.newName);
      if (fault !== undefined) return new ResponseError(LSPErrorCodes.RequestFailed, fault) as never;
      const documentChanges: (TextDocumentEdit | RenameFile)[] = [];
      const inTexts = found.all.filter(({ file }) => file === undefined);
      for (const path of new Set(inTexts.map((name) => name.path))) {
        const document = documentOf(found, path);
        if (document === undefined) continue;
        const uri = session.uris.toUri(path);
        documentChanges.push({
          textDocument: { uri, version: session.documents.get(uri)?.version ?? null },
          edits: inTexts
            .filter((name) => name.path === path)
            .map((name) => ({ range: toRange(document, name.span), newText: params.newName })),
        });
      }
      // Edits come first: the paths in them are those before the files are renamed.
      if (session.renamesFiles()) {
        for (const name of found.all) {
          if (name.file === undefined) continue;
          const newUri = session.uris.toUri(renamedPath(name, params.newName));
          documentChanges.push({ kind: 'rename', oldUri: session.uris.toUri(name.path), newUri });
        }
      }
      return { documentChanges };
    }),
  );
  connection.onDocumentLinks(
    guarded(session, 'textDocument/documentLink', async ({ textDocument }) => {
      const open = await session.openFully(textDocument.uri);
      if (open === undefined) return null;
      return (open.language.links?.(open.analysis) ?? []).map((link) => ({
        range: toRange(open.document, link.span),
        target: session.uris.toUri(link.path),
        ...(link.tooltip === undefined ? {} : { tooltip: link.tooltip }),
      }));
    }),
  );
}

import type { CancellationToken, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { isBootFile, mayBeBootFile } from '../changes/boot-files.ts';
import { collectUuids, type FileText, pairFault, pairsFault, replaceUuids } from '../changes/replace-uuids.ts';
import { createDocument } from '../core/service.ts';
import { walkFiles } from '../core/workspace/walk.ts';
import { toLspEdits } from './convert.ts';
import { type ReplaceUuidsParams, requests, type UsedUuidsResult, type UuidPairParams } from './protocol.ts';
import { guarded, type Session } from './session.ts';

/** A bound on what is looked at; boot files are few and small. */
const mostFiles = 20_000;
const mostBootFiles = 500;

/** Changes to many files of the workspace at once, which the client shows before it makes them. */
export function registerChanges(session: Session): void {
  const { connection } = session;

  connection.onRequest(
    requests.usedUuids,
    guarded(session, requests.usedUuids, async (_: unknown, token): Promise<UsedUuidsResult> => {
      const used = collectUuids(await bootFiles(session, token));
      return { uuids: used.map(({ paths, ...rest }) => ({ ...rest, uris: paths.map(session.uris.toUri) })) };
    }),
  );
  connection.onRequest(
    requests.validateUuid,
    guarded(session, requests.validateUuid, (pair: UuidPairParams): string | null => pairFault(pair) ?? null),
  );
  connection.onRequest(
    requests.replaceUuids,
    guarded(session, requests.replaceUuids, async ({ pairs }: ReplaceUuidsParams, token): Promise<WorkspaceEdit> => {
      const fault = pairsFault(pairs);
      if (fault !== undefined) throw new Error(fault);
      const files = await bootFiles(session, token);
      const texts = new Map(files.map(({ path, text }) => [path, text]));
      const documentChanges = replaceUuids(files, pairs).map(({ path, edits }): TextDocumentEdit => {
        const uri = session.uris.toUri(path);
        const version = session.documents.get(uri)?.version ?? null;
        const document = createDocument(path, texts.get(path)!);
        return { textDocument: { uri, version }, edits: toLspEdits(document, edits) };
      });
      return { documentChanges };
    }),
  );
}

/** The boot files of the workspace, open ones as they are in the editor; without trust, the open ones alone. */
async function bootFiles(session: Session, token: CancellationToken): Promise<FileText[]> {
  const files = new Map<string, FileText>();
  const take = (path: string, text: string) => {
    if (files.size < mostBootFiles && isBootFile(path, session.service().recognise(path, text))) {
      files.set(path, { path, text });
    }
  };
  for (const document of session.documents.all()) take(session.uris.toPath(document.uri), document.getText());
  let seen = 0;
  for (const folder of session.folders()) {
    if (session.files.view.list(folder) === 'refused') continue;
    for await (const path of walkFiles(session.source, folder)) {
      if (token.isCancellationRequested || ++seen > mostFiles) return [...files.values()];
      const known = session.service().recognise(path);
      if (files.has(path) || session.documents.get(session.uris.toUri(path)) !== undefined) continue;
      if (known === undefined ? !mayBeBootFile(path) : !isBootFile(path, known)) continue;
      const text = await session.source.read(path);
      if (text !== undefined) take(path, text);
    }
  }
  return [...files.values()];
}

import type { CancellationToken } from 'vscode-languageserver';
import { flattenOutline } from '../core/features/outline.ts';
import { createDocument } from '../core/service.ts';
import { walkFiles } from '../core/workspace/walk.ts';
import { toRange } from './convert.ts';
import { toLspDiagnostic } from './diagnostics.ts';
import { type CheckWorkspaceParams, type CheckWorkspaceResult, requests } from './protocol.ts';
import { guarded, type Session } from './session.ts';
import { symbolKinds } from './structure.ts';

/** A bound on what one search or check of a workspace looks at. */
const mostFiles = 20_000;
const mostSymbols = 500;

/** What concerns all files of the workspace: symbols by name, and a check of everything with progress. */
export function registerWorkspace(session: Session): void {
  const { connection } = session;

  async function* analysed(token: CancellationToken) {
    let seen = 0;
    await session.service().store.loadAll();
    for (const folder of session.folders()) {
      for await (const path of walkFiles(session.source, folder)) {
        if (token.isCancellationRequested || ++seen > mostFiles) return;
        const service = session.service();
        const byPath = service.recognise(path);
        const uri = session.uris.toUri(path);
        const open = session.documents.get(uri);
        const text =
          open?.getText() ?? (byPath === undefined && !couldBeOurs(path) ? undefined : await session.source.read(path));
        const language = text === undefined ? undefined : service.language(service.recognise(path, text) ?? '');
        if (text === undefined || language === undefined) continue;
        const document = createDocument(path, text);
        yield { uri, document, language, analysis: await service.analyseFully(language, document) };
      }
    }
  }

  connection.onWorkspaceSymbol(
    guarded(session, 'workspace/symbol', async ({ query }, token) => {
      const wanted = query.toLowerCase();
      const symbols = [];
      for await (const { uri, document, language, analysis } of analysed(token)) {
        for (const { item, container } of flattenOutline(language.outline?.(analysis) ?? [])) {
          if (!isSubsequence(wanted, item.name.toLowerCase())) continue;
          const location = { uri, range: toRange(document, item.nameSpan) };
          symbols.push({
            name: item.name,
            kind: symbolKinds[item.kind],
            location,
            ...(container === undefined ? {} : { containerName: container }),
          });
          if (symbols.length >= mostSymbols) return symbols;
        }
      }
      return symbols;
    }),
  );

  connection.onRequest(
    requests.checkWorkspace,
    guarded(
      session,
      requests.checkWorkspace,
      async ({ workDoneToken }: CheckWorkspaceParams, token): Promise<CheckWorkspaceResult> => {
        const progress = connection.window.attachWorkDoneProgress(workDoneToken);
        progress.begin('Checking', undefined, undefined, true);
        let files = 0;
        let errors = 0;
        let warnings = 0;
        for await (const { uri, document, language, analysis } of analysed(token)) {
          const found = session.service().check(language, analysis);
          files++;
          errors += found.filter((diagnostic) => diagnostic.severity === 'error').length;
          warnings += found.filter((diagnostic) => diagnostic.severity === 'warning').length;
          if (session.documents.get(uri) === undefined) {
            connection.sendDiagnostics({
              uri,
              diagnostics: found.map((diagnostic) => toLspDiagnostic(session, document, diagnostic)),
            });
          }
          progress.report(`${files}: ${document.path}`);
        }
        progress.done();
        return { files, errors, warnings };
      },
    ),
  );
}

/** Files that no path rule knows are opened only if they look like plain configuration by name. */
function couldBeOurs(path: string): boolean {
  return /\.(conf|cfg|inc|plist|list|sources|tmpl|template)$|\/[^./]+$/.test(path);
}

function isSubsequence(wanted: string, name: string): boolean {
  let position = 0;
  for (const character of wanted) {
    position = name.indexOf(character, position) + 1;
    if (position === 0) return false;
  }
  return true;
}

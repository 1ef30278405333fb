import { createDocument } from '../core/service.ts';
import type { NginxAnalysis } from '../languages/nginx/analysis/analyse.ts';
import { configFilesOf } from '../languages/nginx/explain/config-files.ts';
import { explainRequest } from '../languages/nginx/explain/explain.ts';
import type { Source } from '../languages/nginx/explain/explanation.ts';
import { describe } from '../languages/nginx/explain/page.ts';
import { readUrl } from '../languages/nginx/explain/request.ts';
import { suggestUrl } from '../languages/nginx/explain/suggest-url.ts';
import { writeMarkdown } from '../languages/nginx/explain/write-page.ts';
import { toRange } from './convert.ts';
import { otherDocument } from './diagnostics.ts';
import {
  type ExplainRequestParams,
  type ExplainRequestResult,
  requests,
  type SuggestRequestParams,
  type SuggestRequestResult,
} from './protocol.ts';
import { guarded, type OpenDocument, type Session } from './session.ts';

/** Who answers a request: the explanation as a page, and a URL to begin with. */
export function registerExplanations(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    requests.suggestRequest,
    guarded(
      session,
      requests.suggestRequest,
      async ({ uri, position }: SuggestRequestParams): Promise<SuggestRequestResult> => {
        const { open, analysis } = await openNginx(session, uri);
        return { url: suggestUrl(analysis, open.document.lines.offsetAt(position)) };
      },
    ),
  );
  connection.onRequest(
    requests.explainRequest,
    guarded(session, requests.explainRequest, async (params: ExplainRequestParams): Promise<ExplainRequestResult> => {
      const request = readUrl(params.url);
      if (typeof request === 'string') return { fault: request };
      const { open, analysis } = await openNginx(session, params.uri);
      const explanation = explainRequest(configFilesOf(analysis), request);
      const places = createPlaces(session, open);
      const markdown = writeMarkdown(describe(explanation), (source) => {
        const { uri, range } = places.find(source);
        const name = uri.slice(uri.lastIndexOf('/') + 1);
        const address = `${uri}#L${range.start.line + 1}`;
        const target = params.commandLinks
          ? `command:vscode.open?${encodeURIComponent(JSON.stringify([address]))}`
          : address;
        return { label: `${decodeURIComponent(name)}:${range.start.line + 1}`, target };
      });
      return { markdown, places: places.found() };
    }),
  );
}

async function openNginx(session: Session, uri: string): Promise<{ open: OpenDocument; analysis: NginxAnalysis }> {
  const open = await session.openFully(uri);
  if (open === undefined || open.language.id !== 'nginx') throw new Error(`${uri} is not open as nginx`);
  return { open, analysis: open.analysis as NginxAnalysis };
}

/** Finds where the directives of an explanation stand, and keeps what was found. */
function createPlaces(session: Session, open: OpenDocument) {
  const found = new Map<string, { uri: string; range: ReturnType<typeof toRange> }>();
  return {
    find({ path, span }: Source) {
      const key = `${span.start} ${path}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const own = path === open.document.path;
      const document = own ? open.document : (otherDocument(session, path) ?? createDocument(path, ''));
      const place = { uri: own ? open.uri : session.uris.toUri(path), range: toRange(document, span) };
      found.set(key, place);
      return place;
    },
    found: () => [...found.values()],
  };
}

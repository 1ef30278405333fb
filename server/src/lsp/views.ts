import type { Place, View } from '../core/features/view.ts';
import { mapPlaces } from '../core/features/view-places.ts';
import { writeText } from '../core/features/view-text.ts';
import { createDocument } from '../core/service.ts';
import { toRange } from './convert.ts';
import { otherDocument } from './diagnostics.ts';
import {
  type Location,
  requests,
  type ShownPicture,
  type ViewDescription,
  type ViewParams,
  type ViewsParams,
} from './protocol.ts';
import { guarded, type OpenDocument, type Session } from './session.ts';

/** What can be looked at beside a document, and the pictures. */
export function registerViews(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    requests.views,
    guarded(session, requests.views, ({ uri }: ViewsParams): ViewDescription[] =>
      (session.open(uri)?.language.views ?? []).map(({ id, title, detail }) => ({ id, title, detail })),
    ),
  );
  connection.onRequest(
    requests.view,
    guarded(session, requests.view, async ({ uri, view, position, answers }: ViewParams): Promise<ShownPicture> => {
      const open = await session.openFully(uri);
      if (open === undefined) throw new Error(`${uri} is not open`);
      const offset = open.document.lines.offsetAt(position);
      const picture = findView(open, view).draw(open.analysis, offset, answers);
      const locate = locator(session, open);
      const text = writeText(picture, (place) => nameOf(locate(place)));
      return { picture: mapPlaces(picture, locate), text };
    }),
  );
}

function findView({ language, uri }: OpenDocument, id: string): View<OpenDocument['analysis']> {
  const found = language.views?.find((view) => view.id === id);
  if (found === undefined) throw new Error(`there is no view "${id}" of ${uri}`);
  return found;
}

function locator(session: Session, open: OpenDocument): (place: Place) => Location {
  return ({ path, span }) => {
    if (path === undefined || path === open.document.path) {
      return { uri: open.uri, range: toRange(open.document, span) };
    }
    const document = otherDocument(session, path) ?? createDocument(path, '');
    return { uri: session.uris.toUri(path), range: toRange(document, span) };
  };
}

function nameOf({ uri, range }: Location): string {
  return `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}:${range.start.line + 1}`;
}

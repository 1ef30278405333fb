import type { Conversion, ConvertedFile } from '../core/features/conversion.ts';
import type { Analysis } from '../core/language.ts';
import { completeAnswers } from '../core/questions/answer.ts';
import { type ConversionDescription, type ConversionParams, requests, type ViewsParams } from './protocol.ts';
import { guarded, type OpenDocument, type Session } from './session.ts';

/** What other files can be made out of a document: the questions, for a client that asks them in its own dialogs, and the files. */
export function registerConversions(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    requests.conversions,
    guarded(session, requests.conversions, ({ uri }: ViewsParams): ConversionDescription[] =>
      (session.open(uri)?.language.conversions ?? []).map(({ id, title, detail, questions }) => ({
        id,
        title,
        detail,
        questions,
      })),
    ),
  );
  connection.onRequest(
    requests.convert,
    guarded(
      session,
      requests.convert,
      async ({ uri, conversion, answers }: ConversionParams): Promise<ConvertedFile> => {
        const open = await session.openFully(uri);
        if (open === undefined) throw new Error(`${uri} is not open`);
        const found = find(open, conversion);
        return found.convert(open.analysis, completeAnswers(found, answers));
      },
    ),
  );
}

function find({ language, uri }: OpenDocument, id: string): Conversion<Analysis> {
  const found = language.conversions?.find((conversion) => conversion.id === id);
  if (found === undefined) throw new Error(`${uri} can't be made into "${id}"`);
  return found;
}

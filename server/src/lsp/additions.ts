import { type Addition, askerOf } from '../core/features/addition.ts';
import type { Analysis } from '../core/language.ts';
import { completeAnswers, validateAnswer } from '../core/questions/answer.ts';
import { toWorkspaceEdit } from './convert.ts';
import {
  type AdditionDescription,
  type AdditionParams,
  type AdditionPlace,
  type AdditionToValidate,
  requests,
} from './protocol.ts';
import { guarded, type OpenDocument, type Session } from './session.ts';

/** What can be added to a document: the questions, for a client that asks them in its own dialogs, and the edits. */
export function registerAdditions(session: Session): void {
  const { connection } = session;

  async function at({ uri, position }: AdditionPlace): Promise<{ open: OpenDocument; offset: number }> {
    const open = await session.openFully(uri);
    if (open === undefined) throw new Error(`${uri} is not open`);
    return { open, offset: open.document.lines.offsetAt(position) };
  }

  connection.onRequest(
    requests.additions,
    guarded(session, requests.additions, async (place: AdditionPlace): Promise<AdditionDescription[]> => {
      const { open, offset } = await at(place);
      return (open.language.additions ?? []).map((addition) => {
        const { id, title, detail } = addition;
        return { id, title, detail, questions: addition.questions(open.analysis, offset) };
      });
    }),
  );
  connection.onRequest(
    requests.validateAddition,
    guarded(session, requests.validateAddition, async (given: AdditionToValidate): Promise<string | null> => {
      const { open, offset } = await at(given);
      const asker = askerOf(find(open, given.addition), open.analysis, offset);
      return validateAnswer(asker, given.question, given.value, given.answers) ?? null;
    }),
  );
  connection.onRequest(
    requests.add,
    guarded(session, requests.add, async (given: AdditionParams): Promise<null> => {
      const { open, offset } = await at(given);
      const addition = find(open, given.addition);
      const answers = completeAnswers(askerOf(addition, open.analysis, offset), given.answers);
      const edits = addition.edits(open.analysis, offset, answers);
      const edit = toWorkspaceEdit(open.uri, open.version, open.document, edits);
      await connection.workspace.applyEdit({ label: addition.title, edit });
      return null;
    }),
  );
}

function find({ language, uri }: OpenDocument, id: string): Addition<Analysis> {
  const found = language.additions?.find((addition) => addition.id === id);
  if (found === undefined) throw new Error(`nothing called "${id}" can be added to ${uri}`);
  return found;
}

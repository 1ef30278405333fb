import { validateAnswer } from '../core/questions/answer.ts';
import { generate } from '../generators/run.ts';
import { type AnswerToValidate, type GenerateParams, requests } from './protocol.ts';
import { guarded, type Session } from './session.ts';

/** The generators, for a client that asks their questions in its own dialogs. */
export function registerGenerators(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    requests.generators,
    guarded(session, requests.generators, async () =>
      (await load()).generators.map(({ id, title, detail, language, questions }) => ({
        id,
        title,
        detail,
        language,
        questions,
      })),
    ),
  );
  connection.onRequest(
    requests.validateAnswer,
    guarded(
      session,
      requests.validateAnswer,
      async ({ generator, question, value, answers }: AnswerToValidate) =>
        validateAnswer((await load()).findGenerator(generator), question, value, answers) ?? null,
    ),
  );
  connection.onRequest(
    requests.generate,
    guarded(session, requests.generate, async ({ generator, answers }: GenerateParams) => ({
      files: generate((await load()).findGenerator(generator), answers),
    })),
  );
}

/** The generators rest on the languages, which are not loaded before somebody needs them. */
const load = () => import('../generators/registry.ts');

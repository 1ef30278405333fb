import { validateAnswer } from '../core/questions/answer.ts';
import { findGenerator, generators } from '../generators/registry.ts';
import { generate } from '../generators/run.ts';
import { type AnswerToValidate, type GenerateParams, requests } from './protocol.ts';
import { guarded, type Session } from './session.ts';

/** The generators, for a client that asks their questions in its own dialogs. */
export function registerGenerators(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    requests.generators,
    guarded(session, requests.generators, () =>
      generators.map(({ id, title, detail, language, questions }) => ({ id, title, detail, language, questions })),
    ),
  );
  connection.onRequest(
    requests.validateAnswer,
    guarded(
      session,
      requests.validateAnswer,
      ({ generator, question, value, answers }: AnswerToValidate) =>
        validateAnswer(findGenerator(generator), question, value, answers) ?? null,
    ),
  );
  connection.onRequest(
    requests.generate,
    guarded(session, requests.generate, ({ generator, answers }: GenerateParams) => ({
      files: generate(findGenerator(generator), answers),
    })),
  );
}

import type { Answers, Question } from '../../../server/src/core/questions/question.ts';
import type { Session } from '../context.ts';
import { askAll } from './ask-all.ts';
import { askQuestion } from './ask-question.ts';

/** Questions of the server's, and how to have it judge an answer. */
export interface ServerDialog {
  readonly title: string;
  readonly questions: readonly Question[];
  /** The request that tells what is wrong with an answer, or `null`. */
  readonly validation: string;
  /** What the request says beside the question, the value and the answers so far. */
  readonly subject: object;
}

/** Asks the questions; the server judges each answer while it is typed. `undefined` when the user cancels. */
export function askValidated(
  session: Session,
  { title, questions, validation, subject }: ServerDialog,
): Promise<Answers | undefined> {
  return askAll(title, questions, (question, frame, previous, answers) =>
    askQuestion(question, frame, previous, (value) =>
      session.request(validation, { ...subject, question: question.id, value, answers }),
    ),
  );
}

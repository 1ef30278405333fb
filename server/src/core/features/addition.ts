import type { Answer, Answers, Question, Questionnaire } from '../questions/question.ts';
import type { TextEdit } from '../text/edit.ts';

/**
 * Something that a person adds to a file that is there already: a stream to a feed, a second factor to a stack. It asks like
 * a generator, and edits the document instead of making a file.
 */
export interface Addition<A> {
  /** Kebab-case, unique among the additions of all languages. */
  readonly id: string;
  /** As in the command palette: `Second factor (TOTP)`. */
  readonly title: string;
  readonly detail: string;
  /** What is asked; defaults may come from the file. */
  questions(analysis: A, offset: number): readonly Question[];
  /** What is wrong with one answer, or undefined; `answers` has those to earlier questions. */
  validate?(question: string, value: Answer, answers: Answers): string | undefined;
  /**
   * @param offset where the cursor is, in UTF-16 units
   * @param answers complete and valid
   * @throws Error with a sentence for the person when it can't be added there
   */
  edits(analysis: A, offset: number, answers: Answers): readonly TextEdit[];
}

/** An addition as one who asks, at a place in a file. */
export function askerOf<A>(addition: Addition<A>, analysis: A, offset: number): Questionnaire {
  return {
    id: addition.id,
    questions: addition.questions(analysis, offset),
    validate: (question, value, answers) => addition.validate?.(question, value, answers),
  };
}

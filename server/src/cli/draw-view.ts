import type { View } from '../core/features/view.ts';
import { writeText } from '../core/features/view-text.ts';
import type { Analysis } from '../core/language.ts';
import type { Answers } from '../core/questions/question.ts';
import type { OpenedFile } from './open-file.ts';
import { readAnswers } from './questions/answers.ts';
import { printable } from './report/printable.ts';

/**
 * A view of a file as text.
 * @param given `--answer` texts; a question may depend on the answer to another one
 * @throws UsageError for an answer to a question that the picture does not ask
 */
export function drawView(view: View<Analysis>, { analysis, tell }: OpenedFile, given: readonly string[]): string {
  const idOf = (text: string) => text.slice(0, Math.max(0, text.indexOf('=')));
  let answers: Answers = {};
  let picture = view.draw(analysis, 0, answers);
  // Each round answers what the picture of the round before asks, and may bring up new questions.
  for (;;) {
    const { questions } = picture;
    const asked = given.filter((text) => questions.some(({ id }) => id === idOf(text)));
    const next = readAnswers({ id: view.id, questions }, asked);
    if (Object.keys(next).length <= Object.keys(answers).length) break;
    answers = next;
    picture = view.draw(analysis, 0, answers);
  }
  readAnswers({ id: view.id, questions: picture.questions }, given);
  return writeText(picture, tell).split('\n').map(printable).join('\n');
}

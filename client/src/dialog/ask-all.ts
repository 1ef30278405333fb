import { isAsked } from '../../../server/src/core/questions/answer.ts';
import type { Answer, Answers, Question } from '../../../server/src/core/questions/question.ts';
import type { Outcome, StepFrame } from './outcome.ts';

/** Asks one question; handed in so that the walk through a dialog can be tested without an editor. */
export type Ask = (
  question: Question,
  frame: StepFrame,
  previous: Answer | undefined,
  answers: Answers,
) => Promise<Outcome<Answer>>;

/**
 * Walks through the questions, forwards and back; a question whose `when` does not hold is passed over.
 * Returns the answers to the questions that were asked, or `undefined` when the user cancels.
 */
export async function askAll(title: string, questions: readonly Question[], ask: Ask): Promise<Answers | undefined> {
  const answers = new Map<string, Answer>();
  let index = nextAsked(questions, answers, 0, 1);
  while (index < questions.length) {
    const question = questions[index]!;
    const given = answersTo(questions.slice(0, index), answers);
    const frame: StepFrame = {
      title: `${title}: ${question.title}`,
      step: questions.slice(0, index).filter((earlier) => isAsked(earlier, Object.fromEntries(answers))).length + 1,
      totalSteps: questions.filter((any) => isAsked(any, Object.fromEntries(answers))).length,
      canGoBack: nextAsked(questions, answers, index - 1, -1) >= 0,
    };
    const outcome = await ask(question, frame, answers.get(question.id), given);
    if (outcome.kind === 'cancelled') return undefined;
    if (outcome.kind === 'answered') answers.set(question.id, outcome.value);
    const step = outcome.kind === 'back' ? -1 : 1;
    index = Math.max(0, nextAsked(questions, answers, index + step, step));
  }
  return answersTo(questions, answers);
}

function nextAsked(
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
  from: number,
  step: 1 | -1,
): number {
  let index = from;
  while (index >= 0 && index < questions.length && !isAsked(questions[index]!, Object.fromEntries(answers)))
    index += step;
  return index;
}

function answersTo(questions: readonly Question[], answers: ReadonlyMap<string, Answer>): Answers {
  const asked = questions.filter(
    (question) => isAsked(question, Object.fromEntries(answers)) && answers.has(question.id),
  );
  return Object.fromEntries(asked.map((question) => [question.id, answers.get(question.id)!]));
}

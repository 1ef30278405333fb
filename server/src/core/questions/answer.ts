import type { Answer, Answers, Question, Questionnaire } from './question.ts';

/** Whether a question is asked, given the answers to earlier ones. */
export function isAsked({ when }: Question, answers: Answers): boolean {
  if (when === undefined) return true;
  const answer = answers[when.question];
  if (answer === undefined) return false;
  return Array.isArray(when.equals) ? when.equals.includes(answer) : answer === when.equals;
}

/** What is wrong with an answer, in a sentence for the person who gives it, or undefined. */
export function validateAnswer(asker: Questionnaire, id: string, value: Answer, answers: Answers): string | undefined {
  const question = asker.questions.find((candidate) => candidate.id === id);
  if (question === undefined) return `${asker.id} asks no question "${id}".`;
  if (question.kind === 'boolean' && typeof value !== 'boolean') return 'Answer yes or no.';
  if (question.kind === 'list' && !Array.isArray(value)) return 'Give a list.';
  if ((question.kind === 'text' || question.kind === 'choice') && typeof value !== 'string') return 'Give a text.';
  if (question.kind === 'choice' && !question.choices.some((choice) => choice.value === value)) {
    return `Choose one of ${question.choices.map((choice) => choice.value).join(', ')}.`;
  }
  return asker.validate?.(id, value, answers);
}

/**
 * Fills in defaults, leaves out what is not asked and checks every answer.
 * @throws Error that names the question when an answer is missing or wrong
 */
export function completeAnswers(asker: Questionnaire, given: Answers): Answers {
  const answers: Record<string, Answer> = {};
  for (const question of asker.questions) {
    if (!isAsked(question, answers)) continue;
    const value = given[question.id] ?? question.default;
    if (value === undefined) throw new Error(`${asker.id}: "${question.id}" needs an answer (${question.title})`);
    const fault = validateAnswer(asker, question.id, value, answers);
    if (fault !== undefined) throw new Error(`${asker.id}: ${question.id}: ${fault}`);
    answers[question.id] = value;
  }
  return answers;
}

import type { Answer, Answers, GeneratedFile, Generator, Question } from './generator.ts';

/** Whether a question is asked, given the answers to earlier ones. */
export function isAsked(question: Question, answers: Answers): boolean {
  return question.when === undefined || answers[question.when.question] === question.when.equals;
}

/** What is wrong with an answer, in a sentence for the person who gives it, or undefined. */
export function validateAnswer(generator: Generator, id: string, value: Answer, answers: Answers): string | undefined {
  const question = generator.questions.find((candidate) => candidate.id === id);
  if (question === undefined) return `${generator.id} asks no question "${id}".`;
  if (question.kind === 'boolean' && typeof value !== 'boolean') return 'Answer yes or no.';
  if (question.kind === 'list' && !Array.isArray(value)) return 'Give a list.';
  if ((question.kind === 'text' || question.kind === 'choice') && typeof value !== 'string') return 'Give a text.';
  if (question.kind === 'choice' && !question.choices.some((choice) => choice.value === value)) {
    return `Choose one of ${question.choices.map((choice) => choice.value).join(', ')}.`;
  }
  return generator.validate?.(id, value, answers);
}

/**
 * Fills in defaults, checks every answer and makes the files.
 * @throws Error that names the question when an answer is missing or wrong
 */
export function generate(generator: Generator, given: Answers): readonly GeneratedFile[] {
  const answers: Record<string, Answer> = {};
  for (const question of generator.questions) {
    if (!isAsked(question, answers)) continue;
    const value = given[question.id] ?? question.default;
    if (value === undefined) throw new Error(`${generator.id}: "${question.id}" needs an answer (${question.title})`);
    const fault = validateAnswer(generator, question.id, value, answers);
    if (fault !== undefined) throw new Error(`${generator.id}: ${question.id}: ${fault}`);
    answers[question.id] = value;
  }
  return generator.generate(answers);
}

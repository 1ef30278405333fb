import { isAsked, validateAnswer } from '../../core/questions/answer.ts';
import type { Answer, Answers, Question, Questionnaire } from '../../core/questions/question.ts';

import { readAnswer } from './answers.ts';

/** Where questions are asked. */
export interface Prompt {
  /** Prints a line. */
  say(text: string): void;
  /** @throws UsageError when the person ends the input instead */
  ask(text: string): Promise<string>;
}

/** Asks every question that has no answer yet, again and again until the answer is good. Enter takes the default. */
export async function askMissing(asker: Questionnaire, given: Answers, prompt: Prompt): Promise<Answers> {
  const answers: Record<string, Answer> = {};
  for (const question of asker.questions) {
    if (!isAsked(question, answers)) continue;
    answers[question.id] = given[question.id] ?? (await askOne(asker, question, answers, prompt));
  }
  return answers;
}

async function askOne(asker: Questionnaire, question: Question, answers: Answers, prompt: Prompt): Promise<Answer> {
  if (question.help !== undefined) prompt.say(question.help);
  if (question.kind === 'choice') {
    for (const { value, label, detail } of question.choices) {
      prompt.say(`  ${value}${label === value ? '' : `: ${label}`}${detail === undefined ? '' : ` (${detail})`}`);
    }
  }
  const hint = question.default === undefined ? question.placeholder : inWords(question.default);
  for (;;) {
    const text = await prompt.ask(`${question.title}${hint === undefined || hint === '' ? '' : ` [${hint}]`}: `);
    const answer = text.trim() === '' && question.default !== undefined ? question.default : readAnswer(question, text);
    const fault = validateAnswer(asker, question.id, answer, answers);
    if (fault === undefined) return answer;
    prompt.say(fault);
  }
}

function inWords(answer: Answer): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return typeof answer === 'string' ? answer : answer.join(' ');
}

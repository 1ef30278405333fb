import { isAsked, validateAnswer } from '../../core/questions/answer.ts';
import type { Answer, Answers, Question, Questionnaire } from '../../core/questions/question.ts';
import { splitAssignment, UsageError, unknownName } from '../usage-error.ts';

/**
 * Reads `--answer ID=VALUE`; a list may be answered piece by piece.
 * @throws UsageError for a question that is not asked, or an answer that it does not take
 */
export function readAnswers(asker: Questionnaire, texts: readonly string[]): Answers {
  const given = new Map<string, string[]>();
  for (const text of texts) {
    const { name, value } = splitAssignment('answer', text);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  const ids = asker.questions.map((question) => question.id);
  for (const id of given.keys()) if (!ids.includes(id)) throw unknownName('question', id, ids);
  const answers: Record<string, Answer> = {};
  for (const question of asker.questions) {
    const values = given.get(question.id);
    if (values === undefined) continue;
    const answer = question.kind === 'list' ? values.flatMap(splitList) : readAnswer(question, values.at(-1)!);
    const fault = isAsked(question, answers) ? validateAnswer(asker, question.id, answer, answers) : undefined;
    if (fault !== undefined) throw new UsageError(`--answer ${question.id}: ${fault}`);
    answers[question.id] = answer;
  }
  return answers;
}

/** An answer as a person types it. What is neither yes nor no stays a text, which the question then declines. */
export function readAnswer(question: Question, text: string): Answer {
  switch (question.kind) {
    case 'boolean':
      return /^(y|yes|true|on|1)$/i.test(text) ? true : /^(n|no|false|off|0)$/i.test(text) ? false : text;
    case 'list':
      return splitList(text);
    case 'text':
    case 'choice':
      return text.trim();
  }
}

function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter((entry) => entry !== '');
}

import { completeAnswers } from '../core/questions/answer.ts';
import type { Answers } from '../core/questions/question.ts';
import type { GeneratedFile, Generator } from './generator.ts';

/**
 * Fills in defaults, checks every answer and makes the files.
 * @throws Error that names the question when an answer is missing or wrong
 */
export function generate(generator: Generator, given: Answers): readonly GeneratedFile[] {
  return generator.generate(completeAnswers(generator, given));
}

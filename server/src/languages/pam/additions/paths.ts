import type { Answer } from '../../../core/questions/question.ts';

/** What is wrong with the path of a file or folder as an argument of a module. */
export function checkPath(value: Answer): string | undefined {
  return typeof value === 'string' && /^\/[\w./@+-]*$/.test(value)
    ? undefined
    : 'Give an absolute path of letters, digits and ./_-+@.';
}

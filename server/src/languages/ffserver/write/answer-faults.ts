import type { Answer } from '../../../core/questions/question.ts';

/** What is wrong with a whole number, or undefined. */
export function numberFault(value: Answer, least: number, greatest: number): string | undefined {
  const number = Number(value);
  const fits = /^\d+$/.test(String(value)) && number >= least && number <= greatest;
  return fits ? undefined : `Give a number from ${least} to ${greatest}.`;
}

/** What is wrong with the size of a picture, or undefined. */
export function sizeFault(value: Answer): string | undefined {
  const fits =
    /^[1-9]\d{0,3}x[1-9]\d{0,3}$/.test(String(value)) &&
    String(value)
      .split('x')
      .every((part) => Number(part) % 2 === 0);
  return fits ? undefined : 'Give width and height as even numbers, such as 640x360.';
}

/** What is wrong with the name of a section, or undefined. */
export function nameFault(value: Answer): string | undefined {
  return /^[\w.-]+$/.test(String(value)) ? undefined : 'A name has letters, digits, dots, dashes and underscores.';
}

/** What is wrong with a URL, or undefined. */
export function urlFault(value: Answer): string | undefined {
  return /^https?:\/\/[^\s"'<>]+$/.test(String(value)) ? undefined : 'Give a URL, such as http://example.org/.';
}

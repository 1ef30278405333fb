/** A text without the characters, blanks as a rule, at its end. A regular expression for them would begin anew at each one within it. */
export function trimAtEnd(text: string, characters = ' \t'): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

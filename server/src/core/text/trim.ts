/** A text without the blanks at its end. A regular expression for them would begin anew at each blank within the text. */
export function trimBlanksAtEnd(text: string, blanks = ' \t'): string {
  let end = text.length;
  while (end > 0 && blanks.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

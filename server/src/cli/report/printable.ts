/**
 * A text that a terminal shows and does not obey: control characters, and those that change the direction of writing,
 * become U+FFFD. A file under check may hold any of them. Length and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** A word of a joined line, by its places in that line. */
export interface RawWord {
  /** The opening bracket belongs to it. */
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
  readonly value: string;
  readonly bracketed: boolean;
  readonly closed: boolean;
  /** Where the value begins, and the places in the value before which a backslash was dropped. */
  readonly inner: number;
  readonly escapes: readonly number[];
}

/** libpam's blanks: neither a carriage return nor a form feed is one. */
const isDelimiter = (character: string | undefined) => character === ' ' || character === '\t' || character === '\n';

/** Splits a joined line as _pam_tokenize does (pam_misc.c, Linux-PAM 1.7.2; _pam_StrTok before). */
export function splitWords(line: string): RawWord[] {
  const words: RawWord[] = [];
  for (let at = 0; ; ) {
    while (isDelimiter(line[at])) at++;
    if (at >= line.length) return words;
    const start = at;
    if (line[at] !== '[') {
      while (at < line.length && !isDelimiter(line[at])) at++;
      const value = line.slice(start, at);
      words.push({ start, end: at, value, bracketed: false, closed: true, inner: start, escapes: [] });
      // libpam drops the character behind a word, which is a blank.
      continue;
    }
    const escapes: number[] = [];
    const parts: string[] = [];
    let from = ++at;
    let length = 0;
    while (at < line.length && line[at] !== ']') {
      if (line[at] === '\\' && line[at + 1] === ']') {
        parts.push(line.slice(from, at));
        length += at - from;
        escapes.push(length);
        from = ++at;
      }
      at++;
    }
    parts.push(line.slice(from, at));
    const closed = at < line.length;
    if (closed) at++;
    words.push({ start, end: at, value: parts.join(''), bracketed: true, closed, inner: start + 1, escapes });
  }
}

/** Where a character of a word's value stands in the joined line. */
export function placeInLine(word: RawWord, index: number): number {
  let dropped = 0;
  while (dropped < word.escapes.length && word.escapes[dropped]! <= index) dropped++;
  return word.inner + index + dropped;
}

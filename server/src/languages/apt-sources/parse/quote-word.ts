import { isBlankCode } from '../../../core/deb822/parser.ts';

const [QUOTE, OPEN, CLOSE] = [34, 91, 93] as const;

/** A word as ParseQuoteWord() in apt-pkg/contrib/strutl.cc (apt 2.6.1) reads it. */
export interface QuotedWord {
  /** Offset of its first character. */
  readonly start: number;
  /** Offset behind its last character. */
  readonly end: number;
  /** Where reading goes on, behind the blanks that follow. */
  readonly next: number;
  readonly value: string;
}

/** Whether C's isspace() says so. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && character !== '' && ' \t\n\v\f\r'.includes(character);
}

/** The next word of `text` before `limit`, or undefined at the end and where a quote or bracket is not closed. */
export function readQuoteWord(text: string, position: number, limit: number): QuotedWord | undefined {
  let start = position;
  while (start < limit && text[start] === ' ') start++;
  if (start >= limit) return undefined;
  let end = start;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isBlankCode(code)) break;
    if (code !== QUOTE && code !== OPEN) continue;
    end = findClose(text, end + 1, limit, code === QUOTE ? QUOTE : CLOSE);
    if (end === limit) return undefined;
  }
  let next = end;
  while (next < limit && isBlankCode(text.charCodeAt(next))) next++;
  return { start, end, next, value: unquote(text.slice(start, end)) };
}

/** The offset of a character before `limit`, or `limit`. */
function findClose(text: string, start: number, limit: number, close: number): number {
  let index = start;
  while (index < limit && text.charCodeAt(index) !== close) index++;
  return Math.min(index, limit);
}

function unquote(text: string): string {
  if (!/["%]/.test(text)) return text;
  return text.replace(/%([0-9a-fA-F]{2})|"/g, (_, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

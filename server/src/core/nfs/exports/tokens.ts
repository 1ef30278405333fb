/** A word as exportfs reads it, and where each of its characters comes from. */
export interface Token {
  readonly start: number;
  /** Behind the last character that belongs to it, quotes included. */
  readonly end: number;
  /** Quotes gone, `\ooo` resolved, cut at a NUL. */
  readonly value: string;
  /** Where each character of `value` stands in the text; undefined where the word is read as it is written. */
  readonly offsets: readonly number[] | undefined;
  /** In bytes, as exportfs counts. */
  readonly length: number;
  readonly quoteOpen: boolean;
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);
const isOctal = (character: string | undefined) => character !== undefined && character >= '0' && character <= '7';

/** The offset in the text of a character of a word's value; the end for its length. */
export function offsetIn({ start, end, value, offsets }: Token, index: number): number {
  if (index >= value.length) return end;
  return offsets === undefined ? start + index : (offsets[index] ?? end);
}

/** How many bytes a UTF-16 unit takes in UTF-8; the halves of a pair two each. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code >= 0xd800 && code < 0xe000 ? 2 : 3;
}

/**
 * Reads a word from `start`, which is no blank: xgettok in nfs-utils 2.6.2 (support/nfs/xio.c). Quotes hide white space,
 * line ends too; a backslash and a line end count as a blank.
 * @returns the word, or undefined when nothing is there
 */
export function readToken(text: string, start: number): Token | undefined {
  return readPlain(text, start) ?? readMarked(text, start);
}

/** A word that is read as it is written; undefined where something in it is not. */
function readPlain(text: string, start: number): Token | undefined {
  let length = 0;
  let position = start;
  for (; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === quote || code === backslash || code === 0) return undefined;
    if (isSpace(code)) break;
    length += bytesOf(code);
  }
  if (position === start) return undefined;
  return { start, end: position, value: text.slice(start, position), length, quoteOpen: false, offsets: undefined };
}

const quote = 34;
const backslash = 92;

function readMarked(text: string, start: number): Token | undefined {
  const characters: string[] = [];
  const offsets: number[] = [];
  let quoted = false;
  let length = 0;
  let position = start;
  for (; position < text.length; position++) {
    const character = text[position]!;
    const continues = character === '\\' && text[position + 1] === '\n';
    if (!quoted && (continues || isSpace(text.charCodeAt(position)))) break;
    if (character === '"') {
      quoted = !quoted;
      continue;
    }
    characters.push(continues ? ' ' : character);
    offsets.push(position);
    length += bytesOf(text.charCodeAt(position));
    if (continues) {
      while (text[position + 2] === ' ' || text[position + 2] === '\t') position++;
      position++;
    } else if (isOctal(character) && endsInEscape(characters)) {
      const code = Number.parseInt(characters.slice(-3).join(''), 8);
      characters.splice(-4, 4, String.fromCharCode(code));
      offsets.splice(-3, 3);
      length -= 3;
    }
  }
  const whole = characters.join('');
  const nul = whole.indexOf('\0');
  const value = nul < 0 ? whole : whole.slice(0, nul);
  if (position === start) return undefined;
  return { start, end: position, value, length, quoteOpen: quoted, offsets };
}

function endsInEscape(characters: readonly string[]): boolean {
  const at = characters.length - 4;
  return (
    at >= 0 &&
    characters[at] === '\\' &&
    isOctal(characters[at + 1]) &&
    isOctal(characters[at + 2]) &&
    Number.parseInt(characters.slice(at + 1).join(''), 8) < 256
  );
}

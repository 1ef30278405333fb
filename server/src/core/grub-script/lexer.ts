import { endOnLine, isSuspicious } from './loose-quote.ts';
import type { GrubFault } from './tree.ts';

/** What a token is; `name` is a word that may name a variable or function. */
export type TokenType = 'name' | 'word' | 'keyword' | 'operator' | 'newline' | 'comment' | 'bad' | 'end';

export interface Token {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The column where its line begins (tabs count to eight), if it is the first of its line; else -1. */
  readonly indent: number;
  /** The column where its line begins, always. */
  readonly lineIndent: number;
  /** Its place among the tokens. */
  readonly index: number;
}

export interface Lexed {
  readonly tokens: readonly Token[];
  readonly faults: readonly GrubFault[];
}

const keywords = new Set([
  'case',
  'do',
  'done',
  'elif',
  'else',
  'esac',
  'fi',
  'for',
  'if',
  'in',
  'select',
  'then',
  'until',
  'while',
  'function',
]);
const operators = /\|\||&&|;;|[|&;<>{}]/y;
const variable = /\$(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[?#*@]|\{(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[?#*@])\})/y;
const nameOnly = /^[A-Za-z_][A-Za-z0-9_]*$/;
const wordEnd = /[{}|&;<> \t\n]/;
const tabWidth = 8;

/** flex's YYLMAX, in bytes: a token of so many stops GRUB. */
const longest = 8192;

/**
 * Splits a script into tokens as grub-core/script/yylex.l (GRUB 2.12) does, whose input comes line by line with tabs and
 * carriage returns made blanks and everything from a NUL to the line's end lost. A `loose` reading ends a quote that
 * seems to be unclosed on its own line; it serves to find the fault in a script that is known to be broken. Linear.
 */
export function lex(source: string, loose: boolean): Lexed {
  const text = blankOut(source);
  const tokens: Token[] = [];
  const faults: GrubFault[] = [];
  let position = 0;
  let lineStart = 0;
  let lineIndent = -1;
  let fresh = true;

  const add = (type: TokenType, end: number) => {
    if (end - position > longest / 3 && bytesOf(text, position, end) >= longest) {
      faults.push({ kind: 'too-long', start: position, end, word: type });
    }
    if (lineIndent < 0) lineIndent = columnOf(text, lineStart, position);
    const indent = fresh && type !== 'newline' ? lineIndent : -1;
    tokens.push({
      type,
      start: position,
      end,
      text: source.slice(position, end),
      indent,
      lineIndent,
      index: tokens.length,
    });
    fresh = false;
    position = end;
  };

  while (position < text.length) {
    const character = text[position]!;
    if (character === ' ' || character === '\t') {
      // What stands behind a NUL on its line is lost to GRUB.
      if (!/[ \t\r]/.test(source[position]!)) {
        const stop = lineEnd(source, position);
        add('comment', stop);
      } else position++;
      continue;
    }
    if (character === '\n') {
      add('newline', position + 1);
      lineStart = position;
      lineIndent = -1;
      fresh = true;
      continue;
    }
    if (character === '#') {
      add('comment', trimEnd(source, position, lineEnd(text, position)));
      continue;
    }
    operators.lastIndex = position;
    const operator = operators.exec(text);
    if (operator !== null) {
      add('operator', position + operator[0].length);
      continue;
    }
    const end = scanWord(text, position, loose, faults);
    if (end === position) {
      faults.push({ kind: 'bad-variable', start: position, end: position + 1, word: '$' });
      add('bad', position + 1);
      continue;
    }
    const word = source.slice(position, end);
    if (word === '[[' || word === ']]') add('bad', end);
    else add(keywords.has(word) ? 'keyword' : nameOnly.test(word) ? 'name' : 'word', end);
    const lastBreak = word.lastIndexOf('\n');
    if (lastBreak >= 0) lineStart = end - word.length + lastBreak + 1;
  }
  add('end', text.length);
  return { tokens, faults };
}

/** The end of the word that begins at `from`; `from` itself where none does. */
function scanWord(text: string, from: number, loose: boolean, faults: GrubFault[]): number {
  let at = from;
  while (at < text.length) {
    const character = text[at]!;
    if (character === '\\') {
      const last = at + 1 >= text.length || (text[at + 1] === '\n' && at + 2 >= text.length);
      if (last) faults.push({ kind: 'open-continuation', start: at, end: at + 1, word: '\\' });
      at = Math.min(at + 2, text.length);
    } else if (character === '"' || character === "'" || (character === '$' && text[at + 1] === '"')) {
      const translated = character === '$';
      const open = translated ? at + 1 : at;
      const close = closeOf(text, open);
      const multiline = close < 0 || text.slice(open, close).includes('\n');
      if (close < 0 || (loose && multiline && isSuspicious(text.slice(open, close)))) {
        const end = endOnLine(text, open);
        faults.push({
          kind: 'unclosed-quote',
          start: at,
          end: Math.max(end, open + 1),
          word: text[open]!,
          insertAt: end,
        });
        // The strict reading swallows the rest, as GRUB does.
        return loose ? Math.max(end, open + 1) : text.length;
      }
      if (character === '"') checkVariables(text, open + 1, close, faults);
      at = close + 1;
    } else if (character === '$') {
      variable.lastIndex = at;
      const match = variable.exec(text);
      if (match === null) return at;
      at += match[0].length;
    } else if (wordEnd.test(character)) return at;
    else at++;
  }
  return at;
}

/** Where the quote that opens at `open` closes, or -1. */
function closeOf(text: string, open: number): number {
  const quote = text[open]!;
  if (quote === "'") return text.indexOf("'", open + 1);
  for (let at = open + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"') return at;
  }
  return -1;
}

/** A dollar sign in double quotes must begin a variable. */
function checkVariables(text: string, from: number, to: number, faults: GrubFault[]): void {
  for (let at = from; at < to; at++) {
    const character = text[at];
    if (character === '\\' && /[$\\"\n]/.test(text[at + 1]!)) at++;
    else if (character === '$') {
      variable.lastIndex = at;
      if (variable.exec(text) === null) faults.push({ kind: 'bad-variable', start: at, end: at + 1, word: '$' });
    }
  }
}

/** The text as the parser gets it, in the same length. */
function blankOut(source: string): string {
  const text = source.includes('\r') ? source.replaceAll('\r', ' ') : source;
  return text.includes('\0') ? text.replace(/\0[^\n]*/g, (lost) => ' '.repeat(lost.length)) : text;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && (text[at - 1] === '\r' || text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

function columnOf(text: string, lineStart: number, at: number): number {
  let column = 0;
  for (let index = lineStart; index < at && /[ \t]/.test(text[index]!); index++) {
    column = text[index] === '\t' ? column + tabWidth - (column % tabWidth) : column + 1;
  }
  return column;
}

/** The length of a stretch in UTF-8. */
function bytesOf(text: string, start: number, end: number): number {
  let bytes = end - start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of its four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

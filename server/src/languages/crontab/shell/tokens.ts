import type { Span } from '../../../core/text/span.ts';

/** A piece of a shell command; `redirect` holds its target too (`2>&1`, `> /dev/null`). */
export interface ShellToken extends Span {
  readonly type: 'word' | 'operator' | 'redirect';
  readonly text: string;
  /** A word without its quotes; the target of a redirection; an operator as it stands. */
  readonly value: string;
  /** Whether quotes or a backslash stand in it. */
  readonly quoted: boolean;
}

const operators = ['&&', '||', ';;', '|&', '|', ';', '&', '(', ')'];
const redirections = ['&>>', '&>', '<<<', '<<-', '<<', '<>', '<&', '<', '>>', '>&', '>|', '>'];

/**
 * Splits the text of a shell command into tokens, as far as POSIX sh and bash agree (POSIX.1-2017, XCU 2.3). Quotes and
 * substitutions stay within their word; what is never closed reaches to the end. Linear in the text.
 */
export function tokeniseShell(text: string, start: number, end: number): ShellToken[] {
  const tokens: ShellToken[] = [];
  let index = start;
  while (index < end) {
    const character = text[index]!;
    if (isBlank(character)) index++;
    else if (character === '#') break;
    else index = readToken(character);
  }
  return tokens;

  function readToken(character: string): number {
    const from = index;
    if (character >= '!' && character <= '>') {
      // A digit belongs to the redirection that follows it at once.
      const digits = character >= '0' && character <= '9' ? 1 : 0;
      const direction = redirectionAt(index + digits);
      if (direction !== undefined && (digits === 0 || !direction.startsWith('&'))) {
        const sign = index + digits + direction.length;
        let target = sign;
        while (target < end && (text[target] === ' ' || text[target] === '\t')) target++;
        const stop = text[target] === '&' ? target : wordEnd(text, target, end);
        push('redirect', from, Math.max(stop, sign), target);
        return Math.max(stop, sign);
      }
    }
    if ('&|;()'.includes(character)) {
      const operator = operators.find((candidate) => text.startsWith(candidate, index)) ?? character;
      push('operator', from, Math.min(end, from + operator.length), from);
      return from + operator.length;
    }
    const stop = Math.max(from + 1, wordEnd(text, from, end));
    push('word', from, stop, from);
    return stop;
  }

  function redirectionAt(at: number): string | undefined {
    if (!'<>&'.includes(text[at] ?? ' ')) return undefined;
    if (text.startsWith('<(', at) || text.startsWith('>(', at)) return undefined;
    return redirections.find((candidate) => text.startsWith(candidate, at) && at + candidate.length <= end);
  }

  function push(type: ShellToken['type'], from: number, to: number, valueStart: number): void {
    const raw = text.slice(from, to);
    const value = text.slice(valueStart, to);
    const quoted = type === 'word' && /["'\\]/.test(value);
    tokens.push({ type, start: from, end: to, text: raw, value: quoted ? unquote(value) : value, quoted });
  }
}

function isBlank(character: string): boolean {
  return character === ' ' || (character >= '\t' && character <= '\r');
}

/** The offset behind a word; a process substitution `<(…)` counts as one. */
function wordEnd(text: string, start: number, end: number): number {
  let depth = 0;
  let index = start;
  for (; index < end; index++) {
    const character = text[index]!;
    if (character === '\\') index++;
    else if (character === "'") index = closing(text, index, end, "'");
    else if (character === '"') index = closing(text, index, end, '"');
    else if (character === '`') index = closing(text, index, end, '`');
    else if (character === '(' && (depth > 0 || '$<>'.includes(text[index - 1] ?? ' '))) depth++;
    else if (character === '{' && text[index - 1] === '$') depth++;
    else if (depth > 0 && (character === ')' || character === '}')) depth--;
    else if (depth === 0) {
      const process = (character === '<' || character === '>') && text[index + 1] === '(';
      if (!process && (isBlank(character) || ';&|()<>'.includes(character))) break;
    }
  }
  return Math.min(index, end);
}

/** The offset of the quote that closes the one at `open`, or the end. */
function closing(text: string, open: number, end: number, quote: string): number {
  for (let index = open + 1; index < end; index++) {
    if (text[index] === '\\' && quote !== "'") index++;
    else if (text[index] === quote) return index;
  }
  return end;
}

function unquote(word: string): string {
  let value = '';
  let quote = '';
  for (let index = 0; index < word.length; index++) {
    const character = word[index]!;
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
    else if (character === '\\' && quote !== "'") value += word[++index] ?? '';
    else value += character;
  }
  return value;
}

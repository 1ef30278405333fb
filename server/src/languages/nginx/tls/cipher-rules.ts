import type { OpenSslBuild } from './openssl-build.ts';
import { ANYTHING, combine, type Pattern } from './pattern.ts';

export type CipherOperator = '' | '!' | '-' | '+' | '@';

/** A word as it stands in the text: UTF-16 offsets. */
export interface RuleWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One element of a cipher string, operator included. */
export interface CipherRule {
  readonly operator: CipherOperator;
  readonly start: number;
  readonly end: number;
  /** The words joined by `+`, up to and including the first that OpenSSL does not have. */
  readonly words: readonly RuleWord[];
  /** What the words select together; undefined when OpenSSL skips the element. */
  readonly pattern: Pattern | undefined;
  readonly command?: { readonly name: 'STRENGTH' } | { readonly name: 'SECLEVEL'; readonly level: number };
}

/** Where OpenSSL gives up on the whole string: a UTF-16 offset and one sentence. */
export interface CipherStringProblem {
  readonly offset: number;
  readonly message: string;
}

export interface ParsedRules {
  readonly rules: readonly CipherRule[];
  readonly problem?: CipherStringProblem;
}

const SEPARATOR = /[: ;,]/;
const OPERATOR = /[-+!@]/;

function skipToSeparator(text: string, from: number): number {
  let at = from;
  while (at < text.length && !SEPARATOR.test(text[at]!)) at++;
  return at;
}

function readCommand(word: RuleWord): CipherRule['command'] {
  if (word.text === 'STRENGTH') return { name: 'STRENGTH' };
  const level = /^SECLEVEL=([0-5])$/.exec(word.text)?.[1];
  return level === undefined ? undefined : { name: 'SECLEVEL', level: Number(level) };
}

/**
 * Splits a cipher string from the offset `from` on into its elements, as ssl_cipher_process_rulestr() in
 * ssl/ssl_ciph.c does: which words an element has depends on which words the build knows, since OpenSSL skips the rest
 * of an element behind a word that it does not know, but stops for good at a character that it cannot read.
 */
export function parseRules(text: string, from: number, build: OpenSslBuild): ParsedRules {
  const rules: CipherRule[] = [];
  const wordAt = build.ianaNames ? /[A-Za-z0-9_.=-]*/y : /[A-Za-z0-9.=-]*/y;
  let problem: CipherStringProblem | undefined;
  let at = from;
  while (at < text.length) {
    const start = at;
    const first = text[at]!;
    if (SEPARATOR.test(first)) {
      at++;
      continue;
    }
    const operator = OPERATOR.test(first) ? (first as CipherOperator) : '';
    if (operator !== '') at++;
    const words: RuleWord[] = [];
    let pattern: Pattern | undefined = ANYTHING;
    for (let joined = true; joined && pattern !== undefined; ) {
      wordAt.lastIndex = at;
      const word: RuleWord = { text: wordAt.exec(text)![0], start: at, end: wordAt.lastIndex };
      if (word.text === '') return { rules, problem: problem ?? unreadable(text, at) };
      at = word.end;
      words.push(word);
      if (operator === '@') break;
      joined = text[at] === '+';
      if (joined) at++;
      const known = build.words.get(word.text);
      pattern = known && combine(pattern, known);
    }
    if (operator === '@') {
      const command = readCommand(words[0]!);
      problem ??= command === undefined ? unknownCommand(words[0]!) : undefined;
      at = skipToSeparator(text, at);
      rules.push({ operator, start, end: at, words, pattern: undefined, ...(command && { command }) });
    } else {
      if (pattern === undefined) at = skipToSeparator(text, at);
      rules.push({ operator, start, end: at, words, pattern });
    }
  }
  return problem === undefined ? { rules } : { rules, problem };
}

function unreadable(text: string, offset: number): CipherStringProblem {
  const character = text.codePointAt(offset);
  if (character === undefined)
    return { offset, message: 'A word is missing at the end, so that OpenSSL rejects the whole cipher string.' };
  const shown = String.fromCodePoint(character);
  return SEPARATOR.test(shown)
    ? { offset, message: 'A word is missing here, so that OpenSSL rejects the whole cipher string.' }
    : { offset, message: `OpenSSL rejects the whole cipher string because of the character "${shown}".` };
}

function unknownCommand(word: RuleWord): CipherStringProblem {
  const offset = word.start - 1;
  return word.text.startsWith('SECLEVEL')
    ? { offset, message: 'The security level must be one digit from 0 to 5, such as `@SECLEVEL=2`.' }
    : { offset, message: `"@${word.text}" is no command; there are \`@STRENGTH\` and \`@SECLEVEL=n\`.` };
}

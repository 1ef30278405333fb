import type { ValueProblem } from '../../../../core/schema/value-type.ts';

/** What a look at a pattern tells. */
export interface RegexReading {
  /** What PCRE surely refuses; offsets in UTF-16 units of the pattern. */
  readonly problem?: ValueProblem;
  /** The number of capturing groups; undefined where constructs stand in the pattern that this reading does not count. */
  readonly captures?: number;
}

/** Extended mode, callouts and alphabetic assertions change what the characters mean; about these nothing is said. */
const beyondReading = /\(\?[a-zA-Z^-]*x|\(\?C|\(\*[a-z]/;
const braced = /^\\[xopPgkN]\{[^}]*\}?/;
const countQuantifier = /^\{\d+(?:,\d*)?\}/;
const posixClass = /^\[([:.=])\^?[a-zA-Z]*\1\]/;
const opener = /^\((?:\?(?:[:=!>|]|<[=!]|P?<\w+>|'\w+'|[a-zA-Z^-]*:))?/;
const namedGroup = /^\(\?(?:P?<\w|')/;

/** Where an escape outside a class ends; `\Q…\E` is one piece. */
function endOfEscape(pattern: string, at: number): number {
  const next = pattern[at + 1];
  if (next === 'Q') {
    const end = pattern.indexOf('\\E', at + 2);
    return end < 0 ? pattern.length : end + 2;
  }
  if (next === 'c') return at + 3;
  return at + (braced.exec(pattern.slice(at))?.[0].length ?? 2);
}

/** Where a character class ends, or undefined when nothing closes it. */
function endOfClass(pattern: string, open: number): number | undefined {
  let at = open + 1;
  if (pattern[at] === '^') at++;
  if (pattern[at] === ']') at++;
  while (at < pattern.length) {
    if (pattern[at] === ']') return at + 1;
    if (pattern[at] === '\\') at = /^\\[Qc]/.test(pattern.slice(at, at + 2)) ? endOfEscape(pattern, at) : at + 2;
    else at += posixClass.exec(pattern.slice(at))?.[0].length ?? 1;
  }
  return undefined;
}

function at(start: number, message: string): RegexReading {
  return { problem: { start, end: start + 1, message } };
}

/**
 * Reads a pattern of PCRE and finds what every release of PCRE and PCRE2 refuses: groups and classes that nothing
 * closes, a `)` too many, a quantifier behind nothing, a backslash at the end (pcrepattern(3), pcre2pattern(3)).
 * Says nothing about the rest, so that no valid pattern is ever refused.
 */
export function readRegex(pattern: string): RegexReading {
  if (beyondReading.test(pattern)) return {};
  const open: number[] = [];
  let captures: number | undefined = 0;
  let repeatable = false;
  let index = 0;
  while (index < pattern.length) {
    const char = pattern[index]!;
    if (char === '\\') {
      if (index + 1 === pattern.length) return at(index, 'the pattern ends with a backslash that escapes nothing');
      index = endOfEscape(pattern, index);
      repeatable = true;
    } else if (char === '[') {
      const end = endOfClass(pattern, index);
      if (end === undefined) return at(index, 'nothing closes this character class; a "]" is missing');
      index = end;
      repeatable = true;
    } else if (pattern.startsWith('(?#', index)) {
      const end = pattern.indexOf(')', index);
      if (end < 0) return at(index, 'nothing closes this comment; a ")" is missing');
      index = end + 1;
    } else if (/^\(\*[A-Z:]/.test(pattern.slice(index, index + 3))) {
      const end = pattern.indexOf(')', index);
      if (end < 0) return {};
      index = end + 1;
      repeatable = true;
    } else if (char === '(') {
      open.push(index);
      const rest = pattern.slice(index);
      const head = opener.exec(rest)![0];
      // A head that is not known (a recursion, a condition, an option) may be followed by anything.
      const known = head.length > 1 || rest[1] !== '?';
      if (rest.startsWith('(?|') || rest.startsWith('(?(')) captures = undefined;
      else if (captures !== undefined && (rest[1] !== '?' || namedGroup.test(rest))) captures++;
      index += known ? head.length : 2;
      repeatable = !known;
    } else if (char === ')') {
      if (open.pop() === undefined) return at(index, 'this ")" closes no group');
      index++;
      repeatable = true;
    } else {
      const count = char === '{' ? countQuantifier.exec(pattern.slice(index))?.[0].length : undefined;
      const quantifier = count ?? (/[*+?]/.test(char) ? 1 : undefined);
      if (quantifier === undefined) {
        repeatable = !/[|^$]/.test(char);
        index++;
        continue;
      }
      if (!repeatable) {
        const message = `there is nothing that "${pattern.slice(index, index + quantifier)}" could repeat`;
        return { problem: { start: index, end: index + quantifier, message } };
      }
      index += quantifier;
      if (/[+?]/.test(pattern[index] ?? '')) index++;
      repeatable = false;
    }
  }
  const last = open.pop();
  if (last !== undefined) return at(last, 'nothing closes this group; a ")" is missing');
  return captures === undefined ? {} : { captures };
}

/** Where bytes outside of ASCII are matched: they are moved to the private use area, from here on. */
export const lifted = 0xe000;

/** An escaped byte, as `\xe9`, in JavaScript. */
export function byteEscape(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code < 0x80 ? `\\x${hex}` : `\\u${(lifted + code).toString(16)}`;
}

/** Classes of POSIX that stand for the same bytes everywhere, as parts of a class in JavaScript. */
const posixClasses: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  xdigit: '0-9A-Fa-f',
  space: '\\t-\\r ',
  word: '\\w',
};

const shorthand: Readonly<Record<string, string>> = { d: '\\d', D: '\\D', w: '\\w', W: '\\W', s: '\\t-\\r ' };
const controls: Readonly<Record<string, string>> = { n: '\\n', r: '\\r', t: '\\t', f: '\\f' };

/**
 * Translates a character class of PCRE, as `[^/]`.
 * @param start offset of the opening bracket
 * @returns the class in JavaScript and the offset behind it, or the end of a sentence about what can't be translated
 */
export function readClass(pattern: string, start: number): { source: string; end: number } | string {
  let at = start + 1;
  const negated = pattern[at] === '^';
  if (negated) at++;
  let source = '';
  // A bracket that closes at once is a member in PCRE and an empty class in JavaScript.
  for (let first = true; first || pattern[at] !== ']'; first = false) {
    const member = readMember(pattern, at);
    if (typeof member === 'string') return member;
    at = member.end;
    const isRange = pattern[at] === '-' && pattern[at + 1] !== ']' && pattern[at + 1] !== undefined;
    if (!isRange) {
      source += member.source;
      continue;
    }
    const last = readMember(pattern, at + 1);
    if (typeof last === 'string') return last;
    if (!member.single || !last.single) return 'it has a range that does not end with a character';
    source += `${member.source}-${last.source}`;
    at = last.end;
  }
  return { source: `[${negated ? '^' : ''}${source}]`, end: at + 1 };
}

interface Member {
  readonly source: string;
  /** Whether it is one character, so that a range may begin or end with it. */
  readonly single: boolean;
  readonly end: number;
}

function readMember(pattern: string, at: number): Member | string {
  const character = pattern[at];
  if (character === undefined) return 'a class is not closed';
  if (character === '[') {
    const posix = /^\[:(\^?\w+):\]/.exec(pattern.slice(at, at + 14));
    const inside = posix === null ? undefined : posixClasses[posix[1]!];
    if (inside !== undefined) return { source: inside, single: false, end: at + posix![0].length };
    if (/^\[[:.=]/.test(pattern.slice(at))) return 'it has a class of characters by name';
    return { source: '\\[', single: true, end: at + 1 };
  }
  if (character !== '\\') {
    return { source: /[\]^-]/.test(character) ? `\\${character}` : character, single: true, end: at + 1 };
  }
  const escaped = pattern[at + 1];
  if (escaped === undefined) return 'a class is not closed';
  const end = at + 2;
  const many = shorthand[escaped];
  if (many !== undefined) return { source: many, single: false, end };
  const control = controls[escaped];
  if (control !== undefined) return { source: control, single: true, end };
  const hex = escaped === 'x' ? /^[\da-f]{2}/i.exec(pattern.slice(end, end + 2))?.[0] : undefined;
  if (hex !== undefined) return { source: byteEscape(hex), single: true, end: end + 2 };
  if (/[A-Za-z0-9]/.test(escaped)) return `it has \\${escaped} in a class`;
  return { source: /[\]^\\-]/.test(escaped) ? `\\${escaped}` : escaped, single: true, end };
}

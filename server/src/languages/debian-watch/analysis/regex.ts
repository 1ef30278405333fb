/** What is wrong with a Perl expression; offsets in it. */
export interface RegexFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** What uscan puts in place of its words (devscripts 2.23.4 and 2.25.18); whether they capture decides about a pattern. */
const capturing = /@(?:ANY_VERSION|SEMANTIC_VERSION|STABLE_VERSION|DEB_EXT)@/;

/** Whether uscan finds a pair of parentheses for the version in a pattern, its own words replaced. */
export function hasGroup(pattern: string): boolean {
  const close = pattern.lastIndexOf(')');
  for (let open = pattern.indexOf('('); open >= 0 && open + 2 <= close; open = pattern.indexOf('(', open + 1)) {
    if (pattern[open + 1] !== '?') return true;
  }
  return capturing.test(pattern);
}

/** Finds parentheses and brackets that are not closed, and a closing parenthesis too many. Nothing else is judged. */
export function regexFault(pattern: string): RegexFault | undefined {
  const open: number[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    if (character === '\\') {
      if (pattern[index + 1] === 'Q') {
        const end = pattern.indexOf('\\E', index);
        index = end < 0 ? pattern.length : end + 1;
      } else index++;
    } else if (character === '[') {
      const close = classEnd(pattern, index);
      if (close < 0)
        return {
          start: index,
          end: index + 1,
          message: 'This bracket is not closed; the pattern is no expression of Perl.',
        };
      index = close;
    } else if (character === '(') {
      if (pattern.startsWith('(?#', index)) {
        const close = pattern.indexOf(')', index);
        if (close < 0) return { start: index, end: index + 3, message: 'This comment is not closed.' };
        index = close;
      } else open.push(index);
    } else if (character === ')' && open.pop() === undefined) {
      return { start: index, end: index + 1, message: 'Nothing was opened that this parenthesis closes.' };
    }
  }
  const last = open.at(-1);
  return last === undefined
    ? undefined
    : { start: last, end: last + 1, message: 'This parenthesis is not closed; the pattern is no expression of Perl.' };
}

function classEnd(pattern: string, start: number): number {
  let index = start + 1;
  if (pattern[index] === '^') index++;
  if (pattern[index] === ']') index++;
  for (; index < pattern.length; index++) {
    if (pattern[index] === '\\') index++;
    else if (pattern[index] === '[' && /^\[[:.=]/.test(pattern.slice(index, index + 2))) {
      const close = pattern.indexOf(`${pattern[index + 1]!}]`, index + 2);
      if (close > 0) index = close + 1;
    } else if (pattern[index] === ']') return index;
  }
  return -1;
}

/** How many characters of a pattern, from `at` on, match one character of a name; 0 when they don't. */
export type MatchOne = (pattern: string, at: number, character: string) => number;

/**
 * Whether a whole name matches a pattern in which `*` stands for any run of characters and `matchOne` judges all else. Patterns come
 * from files, so the time is bound by their lengths' product.
 */
export function matchesStars(name: string, pattern: string, matchOne: MatchOne): boolean {
  let at = 0;
  let index = 0;
  let star = -1;
  let resumed = 0;
  while (index < name.length) {
    if (pattern[at] === '*') {
      star = at++;
      resumed = index;
      continue;
    }
    const taken = matchOne(pattern, at, name[index]!);
    if (taken > 0) {
      at += taken;
      index++;
    } else if (star >= 0) {
      // Let the last star take one character more; earlier stars need not be tried again.
      at = star + 1;
      index = ++resumed;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

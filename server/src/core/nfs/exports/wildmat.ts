import { matchesStars } from '../../text/stars.ts';

/**
 * Whether a host's name matches a wildcard as mountd matches it: wildmat in nfs-utils 2.6.2 (support/nfs/wildmat.c). Case does
 * not count, `*` and `?` match dots too, `[^…]` turns a set around. The time is bound by the product of the lengths.
 */
export function matchesWildcard(name: string, pattern: string): boolean {
  return matchesStars(name, pattern, matchOne);
}

const same = (a: string | undefined, b: string) => a?.toUpperCase() === b.toUpperCase();

/** How many characters of the pattern match one character of a name; 0 when they don't. */
function matchOne(pattern: string, at: number, character: string): number {
  const first = pattern[at];
  if (first === undefined) return 0;
  if (first === '?') return 1;
  if (first === '\\') return same(pattern[at + 1], character) ? 2 : 0;
  if (first !== '[') return same(first, character) ? 1 : 0;
  const reverse = pattern[at + 1] === '^';
  let position = at + (reverse ? 2 : 1);
  let matched = false;
  // A bracket or hyphen that comes first stands for itself.
  if (pattern[position] === ']' || pattern[position] === '-') matched = same(pattern[position++], character);
  let last = pattern[position - 1]!;
  for (; position < pattern.length && pattern[position] !== ']'; last = pattern[position++]!) {
    if (pattern[position] === '-' && pattern[position + 1] !== ']' && position + 1 < pattern.length) {
      position++;
      matched ||= last <= character && character <= pattern[position]!;
    } else matched ||= same(pattern[position], character);
  }
  return matched !== reverse && position < pattern.length ? position + 1 - at : 0;
}

import picomatch from 'picomatch/posix';
import { matchesStars } from './stars.ts';

/**
 * A function that tells whether an absolute path matches any of the globs. A glob without a leading slash may begin at any
 * folder, as in `.gitignore`.
 */
export function compileGlobs(globs: readonly string[]): (path: string) => boolean {
  // Compiling takes longer than matching, and most lists of globs are never asked.
  let matchers: readonly ((path: string) => boolean)[] | undefined;
  return (path) => {
    matchers ??= globs.map(compile);
    return matchers.some((matches) => matches(path));
  };
}

function compile(glob: string): (path: string) => boolean {
  const anchored = glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob}`;
  const matches = picomatch(anchored, { dot: true, nonegate: true, noextglob: true });
  return (path) => matches(path);
}

/**
 * Whether a name matches a pattern as glob(7) reads it within one path segment: `*`, `?`, `[…]`, `\` before a character,
 * and a dot at the start matched by a dot alone. Patterns come from files, so the time is bound by their lengths' product.
 */
export function matchesSegment(name: string, pattern: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  return matchesStars(name, pattern, matchOne);
}

/** How many characters of the pattern match one character of a name; 0 when they don't. */
function matchOne(pattern: string, at: number, character: string): number {
  const first = pattern[at];
  if (first === '?') return 1;
  if (first === '\\' && at + 1 < pattern.length) return pattern[at + 1] === character ? 2 : 0;
  const close = first === '[' ? pattern.indexOf(']', at + (/[!^]/.test(pattern[at + 1] ?? '') ? 3 : 2)) : -1;
  if (close < 0) return first === character ? 1 : 0;
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  return inSet(pattern.slice(at + (negated ? 2 : 1), close), character) !== negated ? close + 1 - at : 0;
}

function inSet(set: string, character: string): boolean {
  for (let index = 0; index < set.length; index++) {
    const last = set[index + 1] === '-' && index + 2 < set.length ? set[index + 2]! : set[index]!;
    if (set[index]! <= character && character <= last) return true;
    if (last !== set[index]) index += 2;
  }
  return false;
}

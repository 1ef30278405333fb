import picomatch from 'picomatch/posix';

/** Whether an absolute path matches a glob. A glob without a leading slash may begin at any folder, as in `.gitignore`. */
export function matchesGlob(path: string, glob: string): boolean {
  return compile(glob)(path);
}

/** A function that tells whether a path matches any of the globs; compile once where many paths are asked. */
export function compileGlobs(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map(compile);
  return (path) => matchers.some((matches) => matches(path));
}

function compile(glob: string): (path: string) => boolean {
  const anchored = glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob}`;
  const matches = picomatch(anchored, { dot: true, nonegate: true, noextglob: true });
  return (path) => matches(path);
}

/** Whether a name matches a pattern as glob(3) reads it within one path segment: `*`, `?` and `[…]`. */
export function matchesSegment(name: string, pattern: string): boolean {
  return picomatch(pattern, { dot: pattern.startsWith('.'), nonegate: true, noextglob: true, nobrace: true })(name);
}

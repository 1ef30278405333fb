import { isWithin } from '../../core/text/path.ts';

/** The standard input's path when it is given none; no file has it, so that nothing is looked for around it. */
export const nameless = '/<stdin>';

/** How a path is shown: from the working directory on if it lies in there, else in full. */
export function showPath(path: string, cwd: string): string {
  if (path === nameless) return nameless.slice(1);
  if (path === cwd || !isWithin(path, cwd)) return path;
  return path.slice(cwd.endsWith('/') ? cwd.length : cwd.length + 1);
}

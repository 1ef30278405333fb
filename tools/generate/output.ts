import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that follows from the code; `text` undefined means that it must not be there. */
export interface GeneratedText {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string | undefined;
}

function current(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The paths of the files that are not as they would be written. */
export function staleFiles(files: readonly GeneratedText[]): string[] {
  return files.filter(({ path, text }) => current(path) !== text).map(({ path }) => path);
}

/** Writes the files that are not current, removes those that should not be there, and returns their paths. */
export function writeFiles(files: readonly GeneratedText[]): string[] {
  const stale = files.filter(({ path, text }) => current(path) !== text);
  for (const { path, text } of stale) {
    if (text === undefined) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  return stale.map(({ path }) => path);
}

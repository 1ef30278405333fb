import { compileGlobs } from './text/glob.ts';
import { basename } from './text/path.ts';

/** By what a language's files are known, apart from a person's own globs, which come first. */
export interface Recognition {
  /** Globs over the whole path, such as `nginx/sites-available/*`. The first language that matches has the file. */
  readonly paths: readonly string[];
  /** Names alone; VS Code knows a file by them too. */
  readonly filenames?: readonly string[];
  readonly extensions?: readonly string[];
  /** Whether a text whose path says nothing is of this language; sees the first few thousand characters. */
  readonly looksLike?: (head: string, path: string) => boolean;
}

/** How much of a text {@link Recognition.looksLike} sees, in UTF-16 units. */
const headLength = 4096;

/** Tells the language of files. */
export type Recogniser = (path: string, text?: string) => string | undefined;

/**
 * @param languages in the order in which they are asked
 * @param associations a person's globs, each with a language id; they win
 */
export function createRecogniser(
  languages: readonly { readonly id: string; readonly recognition: Recognition }[],
  associations: Readonly<Record<string, string>> = {},
): Recogniser {
  const chosen = Object.entries(associations).map(([glob, id]) => ({ id, matches: compileGlobs([glob]) }));
  const known = languages.map(({ id, recognition }) => {
    const byPath = compileGlobs(recognition.paths);
    const names = new Set(recognition.filenames);
    const endings = recognition.extensions ?? [];
    const matches = (path: string) =>
      names.has(basename(path)) || endings.some((ending) => path.endsWith(ending)) || byPath(path);
    return { id, matches, looksLike: recognition.looksLike };
  });
  return (path, text) => {
    const byPath = chosen.find(({ matches }) => matches(path)) ?? known.find(({ matches }) => matches(path));
    if (byPath !== undefined || text === undefined) return byPath?.id;
    const head = text.slice(0, headLength);
    return known.find(({ looksLike }) => looksLike?.(head, path))?.id;
  };
}

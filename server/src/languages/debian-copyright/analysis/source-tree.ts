import { createNotes, remember } from '../../../core/syntax/remember.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import { dirname, isWithin } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import { covers } from './patterns.ts';

/** As many paths as a search of the workspace gives at most; where it gives as many, some may be missing. */
const mostPaths = 20_000;

/**
 * The files of the source package that a debian/copyright is about, by their paths from its root; undefined where they are
 * not in sight: another name, no workspace, a repository of the packaging alone, or too many files.
 */
export function findSourceTree(path: string, files: FileView): readonly string[] | undefined {
  if (!path.endsWith('/debian/copyright')) return undefined;
  const all = files.search(['**/*']);
  if (typeof all === 'string' || all.length >= mostPaths) return undefined;
  const root = dirname(dirname(path));
  const known = trees.get(all);
  if (known?.root === root) return known.tree;
  const own = all.filter((file) => isWithin(file, root)).map((file) => file.slice(root.length).replace(/^\//, ''));
  const tree = own.some((file) => !/^(?:debian\/|\.)/.test(file)) ? own : undefined;
  trees.set(all, { root, tree });
  return tree;
}

/** What was made of the last search, which gives the same list until a file comes or goes. */
const trees = createNotes<readonly string[], { readonly root: string; readonly tree: readonly string[] | undefined }>();

const matches = remember((_paths: readonly string[]) => new Map<string, boolean>());

/** Whether a pattern of the Files field matches any of some paths. */
export function matchesAny(pattern: string, paths: readonly string[]): boolean {
  const known = matches(paths);
  let found = known.get(pattern);
  if (found === undefined) {
    found = matchingPaths(pattern, paths, 1).length > 0;
    known.set(ownCopy(pattern), found);
  }
  return found;
}

/** How much work the patterns of one file may cost: patterns times paths. */
export const mostComparisons = 4_000_000;

/** The paths that a pattern of the Files field matches; `limit` of them at most. */
export function matchingPaths(pattern: string, paths: readonly string[], limit: number): string[] {
  const [, prefix = '', rest = ''] = /^([^*?\\]*)(.*)$/s.exec(pattern) ?? [];
  const suffix = /[^*?\\]*$/.exec(rest)![0];
  const found: string[] = [];
  for (const path of paths) {
    if (!path.startsWith(prefix) || !path.endsWith(suffix)) continue;
    if (!covers(pattern, path.replace(/[*?\\]/g, '\\$&'))) continue;
    found.push(path);
    if (found.length >= limit) break;
  }
  return found;
}

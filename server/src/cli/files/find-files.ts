import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isWithin } from '../../core/text/path.ts';
import { walkFiles } from '../../core/workspace/walk.ts';
import type { Problem } from '../report/report.ts';
import { faultOf } from './fault.ts';
import { createWalkSource } from './walk-source.ts';

/** A file to look at. */
export interface FoundFile {
  readonly path: string;
  /** Whether a person named it, instead of a folder that it lies in. */
  readonly named: boolean;
}

/** What {@link findFiles} found. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** The folders that were named, and those of the files that were. */
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
  /** How many links that look like ours were left alone, since they lead out of the folders. */
  readonly skippedLinks: number;
}

/**
 * The files that paths stand for: a file for itself, a folder for every file in it. A file that several paths lead to is
 * there once; one with a link to it goes by the link's name, since that is how `sites-enabled` has its sites read.
 * @param isOurs whether a path alone tells that a file matters
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  isOurs: (path: string) => boolean,
): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const folders: string[] = [];
  const links: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths.map((written) => resolve(cwd, written))) {
    try {
      if ((await stat(path)).isDirectory()) folders.push(path);
      else files.set(path, { path, named: true });
    } catch (error) {
      problems.push({ path, message: faultOf(error) });
    }
  }
  const roots = await Promise.all(folders.map((folder) => realpath(folder)));
  const source = createWalkSource({
    unreadable: (path, reason) => problems.push({ path, message: reason }),
    link: (path) => links.push(path),
    mayFollow: (real) => roots.some((root) => isWithin(real, root)),
  });
  for (const folder of folders) {
    for await (const path of walkFiles({ ...source, read: async () => undefined }, folder)) {
      if (!files.has(path)) files.set(path, { path, named: false });
    }
  }
  let skippedLinks = 0;
  const taken = new Set<string>();
  for (const link of links) {
    if (files.get(link)?.named !== false) continue;
    const real = await realpath(link).catch(() => undefined);
    // A link that leads nowhere stays, so that reading it tells.
    if (real === undefined) continue;
    const root = roots.findIndex((candidate) => isWithin(real, candidate));
    const target = root < 0 ? undefined : folders[root] + real.slice(roots[root]!.length);
    if (target === undefined && isOurs(link)) skippedLinks++;
    if (target === undefined || taken.has(target) || files.get(target)?.named === true) files.delete(link);
    else {
      taken.add(target);
      files.delete(target);
    }
  }
  const found = [...files.values()];
  return {
    files: found,
    folders: [...folders, ...found.filter(({ named }) => named).map(({ path }) => dirname(path))],
    problems,
    skippedLinks,
  };
}

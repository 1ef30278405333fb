import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { isWithin } from './core/text/path.ts';
import type { FileSource } from './core/workspace/file-source.ts';

/** No configuration file that a person edits is larger; one that is would only stall the server. In bytes. */
const largestFile = 8 * 1024 * 1024;

/**
 * The file system as core sees it.
 * @param roots the folders out of which no symbolic link may lead; without it links lead anywhere
 */
export function createNodeFileSource(roots?: () => readonly string[]): FileSource {
  async function allowed(real: string): Promise<boolean> {
    if (roots === undefined) return true;
    const realRoots = await Promise.all(roots().map((root) => realpath(root).catch(() => root)));
    return realRoots.some((root) => isWithin(real, root));
  }
  return {
    async read(path) {
      try {
        const real = await realpath(path);
        const facts = await stat(real);
        if (!facts.isFile() || facts.size > largestFile || !(await allowed(real))) return undefined;
        return new TextDecoder().decode(await readFile(real));
      } catch {
        return undefined;
      }
    },
    async list(folder) {
      try {
        if (!(await allowed(await realpath(folder)))) return [];
        const entries = await readdir(folder, { withFileTypes: true });
        const listed = await Promise.all(
          entries.map(async (entry) => {
            if (!entry.isSymbolicLink()) return { name: entry.name, folder: entry.isDirectory() };
            const facts = await stat(`${folder}/${entry.name}`).catch(() => undefined);
            return { name: entry.name, folder: facts?.isDirectory() ?? false, link: true };
          }),
        );
        return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch {
        return [];
      }
    },
  };
}

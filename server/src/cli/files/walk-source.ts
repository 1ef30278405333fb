import { readdir, realpath, stat } from 'node:fs/promises';
import type { FileSource, FolderEntry } from '../../core/workspace/file-source.ts';
import { faultOf } from './fault.ts';

/** What {@link createWalkSource} tells while folders are walked. */
export interface WalkEvents {
  /** A folder could not be listed. */
  unreadable(folder: string, reason: string): void;
  /** A file is a symbolic link. */
  link(path: string): void;
  /** Whether the folder behind a link may be walked; its real path. */
  mayFollow(real: string): boolean;
}

/** Lists folders for a walk: each one once, however many links lead to it, and none that `mayFollow` refuses. */
export function createWalkSource(events: WalkEvents): Pick<FileSource, 'list'> {
  const seen = new Set<string>();
  return {
    async list(folder) {
      try {
        const real = await realpath(folder);
        if (seen.has(real) || !events.mayFollow(real)) return [];
        seen.add(real);
        const found: FolderEntry[] = [];
        for (const entry of await readdir(folder, { withFileTypes: true })) {
          const path = `${folder === '/' ? '' : folder}/${entry.name}`;
          if (entry.isDirectory()) found.push({ name: entry.name, folder: true });
          else if (entry.isFile()) found.push({ name: entry.name, folder: false });
          else if (entry.isSymbolicLink()) {
            const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
            if (!isFolder) events.link(path);
            found.push({ name: entry.name, folder: isFolder });
          }
        }
        return found.sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch (error) {
        events.unreadable(folder, faultOf(error));
        return [];
      }
    },
  };
}

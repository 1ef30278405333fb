import { dirname } from '../text/path.ts';
import type { FileSource, FileState, FileView, FolderEntry } from './file-source.ts';

/** Remembers other files between analyses and loads those that an analysis asked for. */
export interface FileCache {
  readonly view: FileView;
  /** Loads what was asked for since the last call. True when anything was loaded, so that an analysis is worth repeating. */
  load(): Promise<boolean>;
  /** Puts the text of an open document before that on disk; undefined takes it away again. */
  setOpenText(path: string, text: string | undefined): void;
  /** Forgets what is known about a path and its folder, because it changed on disk. */
  forget(path: string): void;
  /** Forgets everything that was read from disk, because the roots changed. */
  clear(): void;
}

/**
 * @param source reads files
 * @param allowed whether a path may be read; asked before every read
 */
export function createFileCache(source: FileSource, allowed: (path: string) => boolean): FileCache {
  const files = new Map<string, FileState>();
  const folders = new Map<string, readonly FolderEntry[]>();
  const openTexts = new Map<string, FileState>();
  const wantedFiles = new Set<string>();
  const wantedFolders = new Set<string>();
  let generation = 0;
  /** Counts what makes a read that is under way worthless. */
  let forgotten = 0;
  const underWay = new Set<Promise<void>>();

  const view: FileView = {
    get generation() {
      return generation;
    },
    get(path) {
      const known = openTexts.get(path) ?? files.get(path);
      if (known !== undefined) return known;
      if (!allowed(path)) return { state: 'refused' };
      wantedFiles.add(path);
      return { state: 'pending' };
    },
    list(folder) {
      const known = folders.get(folder);
      if (known !== undefined) return known;
      if (!allowed(folder)) return 'refused';
      wantedFolders.add(folder);
      return 'pending';
    },
  };

  async function readWanted(): Promise<void> {
    const started = forgotten;
    const paths = [...wantedFiles];
    const places = [...wantedFolders];
    wantedFiles.clear();
    wantedFolders.clear();
    const [texts, lists] = await Promise.all([
      Promise.all(paths.map((path) => source.read(path).catch(() => undefined))),
      Promise.all(places.map((folder) => source.list(folder).catch(() => []))),
    ]);
    if (started !== forgotten) return;
    generation++;
    for (const [index, path] of paths.entries()) {
      const text = texts[index];
      files.set(path, text === undefined ? { state: 'missing' } : { state: 'loaded', text });
    }
    for (const [index, folder] of places.entries()) folders.set(folder, lists[index]!);
  }

  return {
    view,
    async load() {
      if (wantedFiles.size > 0 || wantedFolders.size > 0) {
        const reading = readWanted();
        underWay.add(reading);
        reading.finally(() => underWay.delete(reading));
      }
      // Another analysis may already have asked for the same files.
      if (underWay.size === 0) return false;
      await Promise.all(underWay);
      return true;
    },
    setOpenText(path, text) {
      generation++;
      if (text === undefined) openTexts.delete(path);
      else openTexts.set(path, { state: 'loaded', text });
    },
    forget(path) {
      generation++;
      forgotten++;
      files.delete(path);
      folders.delete(dirname(path));
    },
    clear() {
      generation++;
      forgotten++;
      files.clear();
      folders.clear();
    },
  };
}

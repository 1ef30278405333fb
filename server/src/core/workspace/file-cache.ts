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

  return {
    view,
    async load() {
      if (wantedFiles.size === 0 && wantedFolders.size === 0) return false;
      const paths = [...wantedFiles];
      const places = [...wantedFolders];
      wantedFiles.clear();
      wantedFolders.clear();
      await Promise.all([
        ...paths.map(async (path) => {
          const text = await source.read(path);
          files.set(path, text === undefined ? { state: 'missing' } : { state: 'loaded', text });
        }),
        ...places.map(async (folder) => {
          folders.set(folder, await source.list(folder));
        }),
      ]);
      generation++;
      return true;
    },
    setOpenText(path, text) {
      generation++;
      if (text === undefined) openTexts.delete(path);
      else openTexts.set(path, { state: 'loaded', text });
    },
    forget(path) {
      generation++;
      files.delete(path);
      folders.delete(dirname(path));
    },
    clear() {
      generation++;
      files.clear();
      folders.clear();
    },
  };
}

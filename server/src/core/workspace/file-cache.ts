import { compileGlobs } from '../text/glob.ts';
import { dirname } from '../text/path.ts';
import type { FileSource, FileState, FileView, FolderEntry } from './file-source.ts';
import { walkFiles } from './walk.ts';

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

/** A bound on the files of a workspace that a search looks at. */
const mostFiles = 20_000;

/**
 * @param source reads files
 * @param allowed whether a path may be read; asked before every read
 * @param workspace the folders that searches walk through; none: no search
 */
export function createFileCache(
  source: FileSource,
  allowed: (path: string) => boolean,
  workspace: () => readonly string[] = () => [],
): FileCache {
  const files = new Map<string, FileState>();
  const folders = new Map<string, readonly FolderEntry[]>();
  const openTexts = new Map<string, FileState>();
  const wantedFiles = new Set<string>();
  const wantedFolders = new Set<string>();
  /** Every path of the workspace; undefined until a search asked for them. */
  let paths: readonly string[] | undefined;
  let found = new Map<string, readonly string[]>();
  let pathsWanted = false;
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
    search(globs) {
      if (!workspace().some(allowed)) return 'refused';
      if (paths === undefined) {
        pathsWanted = true;
        return 'pending';
      }
      const key = globs.join('\n');
      const known = found.get(key) ?? paths.filter(compileGlobs(globs));
      found.set(key, known);
      return known;
    },
  };

  async function walkWorkspace(): Promise<readonly string[]> {
    const all = new Set<string>();
    for (const folder of workspace().filter(allowed)) {
      for await (const path of walkFiles(source, folder)) {
        if (all.size >= mostFiles) break;
        all.add(path);
      }
    }
    return [...all];
  }

  async function readWanted(): Promise<void> {
    const started = forgotten;
    const names = [...wantedFiles];
    const places = [...wantedFolders];
    const walking = pathsWanted;
    wantedFiles.clear();
    wantedFolders.clear();
    pathsWanted = false;
    const [texts, lists, all] = await Promise.all([
      Promise.all(names.map((path) => source.read(path).catch(() => undefined))),
      Promise.all(places.map((folder) => source.list(folder).catch(() => []))),
      walking ? walkWorkspace() : undefined,
    ]);
    if (started !== forgotten) return;
    generation++;
    for (const [index, path] of names.entries()) {
      const text = texts[index];
      files.set(path, text === undefined ? { state: 'missing' } : { state: 'loaded', text });
    }
    for (const [index, folder] of places.entries()) folders.set(folder, lists[index]!);
    if (all !== undefined) {
      paths = all;
      found = new Map();
    }
  }

  return {
    view,
    async load() {
      if (wantedFiles.size > 0 || wantedFolders.size > 0 || pathsWanted) {
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
      paths = undefined;
    },
    clear() {
      generation++;
      forgotten++;
      files.clear();
      folders.clear();
      paths = undefined;
    },
  };
}

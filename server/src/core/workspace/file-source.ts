/** One name in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
  /** A symbolic link; walks do not follow those of folders, which may lead in circles. */
  readonly link?: boolean;
}

/** Reads files for includes. The only way by which core and the languages see any file but the open one. */
export interface FileSource {
  /** The text of a file, or undefined when it is missing, unreadable, not a regular file, or too large. */
  read(path: string): Promise<string | undefined>;
  /** What is in a folder, in the order of names; empty when it is missing or unreadable. */
  list(folder: string): Promise<readonly FolderEntry[]>;
}

/** What is known about another file at the moment. `pending` becomes something else once it was loaded. */
export type FileState =
  | { readonly state: 'loaded'; readonly text: string }
  | { readonly state: 'missing' }
  | { readonly state: 'refused' }
  | { readonly state: 'pending' };

/** The other files, as an analysis sees them: at once, without waiting. Asking for a pending one has it loaded later. */
export interface FileView {
  /** Another number whenever an answer may have changed, so that what was worked out of the answers can be kept. */
  readonly generation: number;
  get(path: string): FileState;
  /** What is in a folder, or why that is not known. */
  list(folder: string): readonly FolderEntry[] | 'refused' | 'pending';
  /**
   * The paths of the workspace's files that match any of the globs (as in a language's recognition), in the order of a walk.
   * Many files cost time: only an analysis that truly compares files asks, for the few names that matter to it.
   */
  search(globs: readonly string[]): readonly string[] | 'refused' | 'pending';
}

/** A view that sees no other file; for tests and for text that has no place in a file system. */
export const noFiles: FileView = {
  generation: 0,
  get: () => ({ state: 'refused' }),
  list: () => 'refused',
  search: () => 'refused',
};

import type { FileSource } from './file-source.ts';

/** Folders that hold other people's files, or none that a person edits. */
const skippedFolders = new Set(['.git', '.hg', '.svn', 'node_modules', '.cache']);

/** A bound on folders below folders. */
const deepest = 64;

/** Every file below a folder, folder by folder in the order of names. */
export async function* walkFiles(source: FileSource, folder: string, depth = 0): AsyncGenerator<string> {
  if (depth > deepest) return;
  const entries = await source.list(folder);
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  for (const entry of entries) if (!entry.folder) yield prefix + entry.name;
  for (const entry of entries) {
    if (entry.folder && !entry.link && !skippedFolders.has(entry.name))
      yield* walkFiles(source, prefix + entry.name, depth + 1);
  }
}

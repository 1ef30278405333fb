import type { FileSource } from '../../server/src/core/workspace/file-source.ts';

/** A file system of a few texts. */
export function memoryFiles(files: Readonly<Record<string, string>>): FileSource {
  return {
    read: async (path) => files[path],
    list: async (folder) => {
      const prefix = folder === '/' ? '/' : `${folder}/`;
      const names = new Map<string, boolean>();
      for (const path of Object.keys(files)) {
        if (!path.startsWith(prefix)) continue;
        const [name, ...rest] = path.slice(prefix.length).split('/');
        names.set(name!, rest.length > 0);
      }
      return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, isFolder]) => ({ name, folder: isFolder }));
    },
  };
}

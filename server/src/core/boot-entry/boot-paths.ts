import type { Completion } from '../features/completion.ts';
import { dirname, resolvePath } from '../text/path.ts';
import type { FileView, FolderEntry } from '../workspace/file-source.ts';
import { bootFileVersion } from './version.ts';

/**
 * The folders of a workspace that may be the root of the file system on which a boot file lies: the parent of `boot`, `EFI`, `grub`
 * or `loader` in its path, and `boot` itself, which is often a partition of its own.
 */
export function bootRoots(documentPath: string): readonly string[] {
  const roots: string[] = [];
  for (const match of documentPath.matchAll(/\/(?:boot|efi|EFI|grub2?|loader)(?=\/)/g)) {
    const root = documentPath.slice(0, match.index);
    if (!roots.includes(root)) roots.push(root);
  }
  return roots;
}

/** What lies in folders of a boot disk, by the folder as boot files name it (`/boot`, or '' for the root). */
export type BootFolders = ReadonlyMap<string, readonly FolderEntry[]>;

const mostFolders = 12;

/**
 * The folders in which paths of a boot file lie, each once.
 * @param paths as they are written, absolute on their disk
 */
export function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.filter((path) => path.startsWith('/') && !/[$*?(\s]/.test(path)).map(folderOf));
}

/** Lists folders of the disk on which a boot file lies, as far as they are in sight. */
export function listBootFolders(documentPath: string, folders: ReadonlySet<string>, files: FileView): BootFolders {
  const found = new Map<string, readonly FolderEntry[]>();
  for (const folder of [...folders].slice(0, mostFolders)) {
    for (const root of bootRoots(documentPath)) {
      const entries = files.list(resolvePath('/', `${root}${folder}`));
      if (typeof entries === 'string' || entries.length === 0) continue;
      found.set(folder, [...(found.get(folder) ?? []), ...entries]);
    }
  }
  return found;
}

/** The folder of a path on a disk; '' for the root. */
export function folderOf(path: string): string {
  const folder = path.endsWith('/') ? path.slice(0, -1) : dirname(path);
  return folder === '/' ? '' : folder;
}

/**
 * Completions for a path of which the folder is written already; they replace what stands behind its last slash.
 * @param first names that come first
 */
export function bootPathItems(folders: BootFolders, path: string, first: RegExp): Completion[] {
  const names = new Map((folders.get(folderOf(path)) ?? []).map((entry) => [entry.name, entry]));
  return [...names.values()].map(({ name, folder }) => ({
    label: name,
    kind: folder ? 'folder' : 'file',
    insert: { text: folder ? `${name}/` : name, snippet: false },
    rank: folder ? 2 : first.test(name) ? 0 : 1,
    continues: folder,
  }));
}

/** Names of kernels, initrds and EFI programs. */
export const kernelName: RegExp = /^(?:vmlinu|linux|bzImage|kernel)/i;
export const initrdName: RegExp = /^(?:initr|.*ucode)/i;
export const efiName: RegExp = /\.efi$/i;

/** The initrd of the same version in the folder of a kernel, if it is in sight. */
export function initrdBeside(folders: BootFolders, kernel: string): string | undefined {
  const version = bootFileVersion(kernel);
  if (version === undefined) return undefined;
  const folder = folderOf(kernel);
  const found = folders.get(folder)?.find(({ name }) => initrdName.test(name) && bootFileVersion(name) === version);
  return found === undefined ? undefined : `${folder}/${found.name}`;
}

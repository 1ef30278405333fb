import { bootRoots, folderOf } from '../../../core/boot-entry/boot-paths.ts';
import type { KnownUuid } from '../../../core/disk-ids/known.ts';
import { flattenMenu, type MenuEntry } from '../../../core/grub-script/menu.ts';
import type { CommandNode, WordNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { basename, resolvePath } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import { readSearch } from '../interpret/search.ts';
import { commandsIn, initrdCommand, linuxCommand } from './entry-commands.ts';

/** A file that an entry loads, on the disk that it was searched on. */
interface LoadedFile {
  readonly word: WordNode;
  readonly path: string;
  /** What tells one disk from another in this script: what is searched for, or the device; '' for that of the script itself. */
  readonly disk: string;
}

/** What lies in a folder that really holds kernels, unlike that of a repository which keeps scripts alone. */
const bootFile = /^(?:vmlinu[xz]|linux|kernel|bzImage|Image|initr|.*\.efi$|.*\.img$)/i;

/** A path whose every part stands there as it is meant. */
const plainPath = /^\/[^$*?\\(){}<>@]+$/;

/**
 * The kernels and initrds that are not where the entries look for them, and what lies there instead. Only of disks that are in sight:
 * those on which another entry finds its kernel, and that which fstab mounts at `/` or `/boot`. A folder that may be elsewhere too, or
 * that cannot be read, is not judged.
 * @param known as fstab and its kin name them, by small letters
 */
export function missingFiles(
  documentPath: string,
  menu: readonly MenuEntry[],
  known: ReadonlyMap<string, KnownUuid> | undefined,
  files: FileView,
): ReadonlyMap<WordNode, readonly string[]> {
  const roots = bootRoots(documentPath);
  const loaded = roots.length === 0 ? [] : flattenMenu(menu).flatMap(({ command }) => loadedBy(command));
  const listed = new Map<string, readonly string[] | undefined>();
  const namesIn = (folder: string) => {
    if (!listed.has(folder)) listed.set(folder, listAll(roots, folder, files));
    return listed.get(folder);
  };
  const isThere = ({ path }: LoadedFile) =>
    namesIn(folderOf(path))?.some((name) => name.toLowerCase() === basename(path).toLowerCase()) === true;
  const inSight = new Set(
    loaded.filter((file) => isThere(file) || isOwnDisk(file.disk, known)).map(({ disk }) => disk),
  );
  const missing = new Map<WordNode, readonly string[]>();
  for (const file of loaded) {
    const names = namesIn(folderOf(file.path));
    if (names === undefined || !inSight.has(file.disk) || isThere(file)) continue;
    const boots = names.filter((name) => bootFile.test(name));
    if (boots.length > 0) missing.set(file.word, boots);
  }
  return missing;
}

function isOwnDisk(disk: string, known: ReadonlyMap<string, KnownUuid> | undefined): boolean {
  return /^\/(?:boot)? \(/.test(known?.get(disk)?.about ?? '');
}

/** The names in a folder of the disk, wherever the disk may begin; undefined where one of the places cannot be read. */
function listAll(roots: readonly string[], folder: string, files: FileView): readonly string[] | undefined {
  const lists = roots.map((root) => files.list(resolvePath('/', `${root}${folder}`)));
  return lists.some((list) => typeof list === 'string')
    ? undefined
    : lists.flatMap((list) => (typeof list === 'string' ? [] : list.map(({ name }) => name)));
}

/** The kernel and initrds of an entry that has no condition about them, where all of it tells one disk. */
function loadedBy(entry: CommandNode): LoadedFile[] {
  const all = commandsIn(entry);
  const always = new Set<unknown>(entry.block?.items);
  const disks = new Set(all.flatMap(diskOf));
  // Searched for twice in the same way, as grub-mkconfig does with and without hints, is one disk.
  const searched = [...disks].filter((disk) => !disk.startsWith('('));
  const disk = searched.length === 0 ? [...disks] : searched;
  if (disk.length > 1 || disk[0] === '?') return [];
  return all.flatMap((command): LoadedFile[] => {
    if (!always.has(command)) return [];
    const words = linuxCommand.test(command.name)
      ? command.words.slice(1, 2)
      : initrdCommand.test(command.name)
        ? command.words.slice(1)
        : [];
    return words.flatMap((word) => {
      const path = unquote(word.source).text;
      return plainPath.test(path) && !word.source.includes('$') ? [{ word, path, disk: disk[0] ?? '' }] : [];
    });
  });
}

/** Which disk a command makes the root, `?` where nobody knows. */
function diskOf({ name, words }: CommandNode): string[] {
  if (/^(?:loopback|configfile|source|\.|cryptomount|chroot)$/.test(name) || name === '') return ['?'];
  const texts = words.map(({ source }) => unquote(source).text);
  if (name === 'search.fs_uuid') return [texts[1]?.toLowerCase() ?? '?'];
  if (name === 'search') {
    const search = readSearch(texts.slice(1));
    if (search === undefined || search.by === 'file' || search.wanted.includes('$')) return ['?'];
    return [search.by === 'fs-uuid' ? search.wanted.toLowerCase() : `${search.by} ${search.wanted}`];
  }
  const root = /^root=\(?([^)]*)\)?$/.exec(texts[name === 'set' ? 1 : 0] ?? '')?.[1];
  if (root === undefined) return [];
  return [root.includes('$') ? '?' : `(${root})`];
}

import type { Completion } from '../features/completion.ts';
import { remember } from '../syntax/remember.ts';
import { basename } from '../text/path.ts';
import type { FileView } from '../workspace/file-source.ts';
import { findUuids } from './find.ts';

/** Where a workspace names a disk. */
export interface KnownUuid {
  /** As it is written there. */
  readonly uuid: string;
  /** What the file says of it in a few words, such as `/ (ext4) in fstab`. */
  readonly about: string;
}

/** Files whose word about a disk counts: they are written for the machine, not for one start. */
export const diskWitnesses: readonly string[] = [
  '**/etc/fstab',
  '**/fstab',
  '**/loader/entries/*.conf',
  '**/etc/crypttab',
  '**/etc/default/grub',
];

const mostWitnesses = 50;

/**
 * The identifiers of disks that other files of the workspace name, by their lower case; undefined where no such file is in
 * sight, and nothing can be said about an identifier.
 * @param globs the files that are asked
 * @param except the file that asks, whose own word counts nothing
 */
export function knownUuids(
  files: FileView,
  globs: readonly string[],
  except: string,
): ReadonlyMap<string, KnownUuid> | undefined {
  const paths = files.search(globs);
  if (typeof paths === 'string') return undefined;
  const known = new Map<string, KnownUuid>();
  for (const path of paths.filter((one) => one !== except).slice(0, mostWitnesses)) {
    const file = files.get(path);
    if (file.state !== 'loaded') continue;
    for (const { value, span } of uuidsIn(file)) {
      const key = value.toLowerCase();
      if (!known.has(key)) known.set(key, { uuid: value, about: aboutOf(path, lineAt(file.text, span.start)) });
    }
  }
  return known.size === 0 ? undefined : known;
}

/** The identifiers in a file, looked for once for as long as it stays as it is. */
const uuidsIn = remember(({ text }: { readonly text: string }) => findUuids(text));

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end).slice(0, 200);
}

/** An fstab line has a mount point and a type; of other files, the name has to do. */
function aboutOf(path: string, line: string): string {
  const name = basename(path);
  const [, target, type] = line.trim().split(/\s+/);
  if (!name.endsWith('fstab') || target === undefined || type === undefined) return `in ${name}`;
  return type === 'swap' ? `swap in ${name}` : `${target} (${type}) in ${name}`;
}

/** Completions for a place that wants an identifier. */
export function uuidItems(known: ReadonlyMap<string, KnownUuid> | undefined): Completion[] {
  return [...(known ?? new Map<string, KnownUuid>()).values()].map(({ uuid, about }, rank) => ({
    label: uuid,
    kind: 'value',
    detail: about,
    rank,
  }));
}

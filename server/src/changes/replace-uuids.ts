import { findUuids } from '../core/disk-ids/find.ts';
import { uuidKind } from '../core/disk-ids/uuid.ts';
import type { TextEdit } from '../core/text/edit.ts';

/** A file as a change sees it. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** What a change does to one file. */
export interface FileChange {
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/** An identifier and the one that takes its place. */
export interface UuidPair {
  readonly from: string;
  readonly to: string;
}

/** An identifier of a disk in the boot files of a workspace. */
export interface UsedUuid {
  readonly uuid: string;
  readonly uses: number;
  /** The files in which it stands, in the order in which they were given. */
  readonly paths: readonly string[];
}

/** Every identifier in the files, the most used first. Those that differ in case alone are one. */
export function collectUuids(files: readonly FileText[]): UsedUuid[] {
  const uses = new Map<string, { uuid: string; uses: number; paths: Set<string> }>();
  for (const { path, text } of files) {
    for (const { value } of findUuids(text)) {
      const key = value.toLowerCase();
      const known = uses.get(key) ?? { uuid: value, uses: 0, paths: new Set<string>() };
      known.uses++;
      known.paths.add(path);
      uses.set(key, known);
    }
  }
  return [...uses.values()]
    .sort((a, b) => b.uses - a.uses)
    .map(({ uuid, uses: count, paths }) => ({ uuid, uses: count, paths: [...paths] }));
}

/**
 * What is wrong with a pair, in a sentence for the person who gave it, or undefined. Both must be identifiers of one form: a
 * disk with ext4 cannot take the place of one with FAT under `search --fs-uuid`.
 */
export function pairFault({ from, to }: UuidPair): string | undefined {
  const old = uuidKind(from);
  if (old === undefined) return `"${from}" has not the form of a UUID.`;
  const now = uuidKind(to);
  if (now === undefined) return `"${to}" has not the form of a UUID.`;
  if (old !== now)
    return `"${to}" is not of the same form as "${from}"; they cannot be of the same kind of file system.`;
  return from.toLowerCase() === to.toLowerCase() ? 'The new UUID is the old one.' : undefined;
}

/**
 * What is wrong with pairs together, or undefined: each one's fault, or an identifier that two others shall replace.
 */
export function pairsFault(pairs: readonly UuidPair[]): string | undefined {
  const seen = new Set<string>();
  for (const pair of pairs) {
    const fault = pairFault(pair);
    if (fault !== undefined) return fault;
    const key = pair.from.toLowerCase();
    if (seen.has(key)) return `"${pair.from}" is replaced twice.`;
    seen.add(key);
  }
  return undefined;
}

/**
 * The edits that put new identifiers in the place of old ones, wherever these stand as words of their own: in `search`, in
 * `root=UUID=`, in device paths, in ids of menu entries, in comments. All pairs count at once, so that two can be swapped.
 * @param pairs without fault, see {@link pairsFault}
 */
export function replaceUuids(files: readonly FileText[], pairs: readonly UuidPair[]): FileChange[] {
  const wanted = new Map(pairs.map(({ from, to }) => [from.toLowerCase(), to]));
  if (wanted.size === 0) return [];
  // Longer ones first, though no form begins another one.
  const words = [...wanted.keys()].sort((a, b) => b.length - a.length);
  return files.flatMap(({ path, text }): FileChange[] => {
    const edits: TextEdit[] = [];
    for (const match of text.matchAll(new RegExp(words.join('|'), 'gi'))) {
      const found = match[0];
      const end = match.index + found.length;
      const apart = found.length === 36 ? /[0-9A-Za-z]/ : /[0-9A-Za-z-]/;
      if (apart.test(text[match.index - 1] ?? '') || apart.test(text[end] ?? '')) continue;
      edits.push({ start: match.index, end, newText: wanted.get(found.toLowerCase())! });
    }
    return edits.length === 0 ? [] : [{ path, edits }];
  });
}

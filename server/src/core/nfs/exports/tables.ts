import { basename, dirname } from '../../text/path.ts';
import type { FileView } from '../../workspace/file-source.ts';

/** One of the files that a server's exports are read from. */
export interface ExportsFile {
  readonly path: string;
  readonly text: string;
}

/** Digits compare as numbers, all else by its code, roughly as versionsort(3) does. */
function compareNames(a: string, b: string): number {
  const left = a.match(/\d+|\D/g) ?? [];
  const right = b.match(/\d+|\D/g) ?? [];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [one, other] = [left[index]!, right[index]!];
    if (one === other) continue;
    const numbers = /^\d/.test(one) && /^\d/.test(other) ? Number(one) - Number(other) : 0;
    return numbers !== 0 ? numbers : one < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** The folder whose `exports` and `exports.d` a file belongs to, or undefined where its path says nothing. */
export function exportsFolder(path: string): string | undefined {
  const folder = dirname(path);
  if (basename(folder) === 'exports.d') return dirname(folder);
  return basename(path) === 'exports' ? folder : undefined;
}

/**
 * The files of a server in the order in which exportfs reads them: exports, then exports.d in the order of versions (export_d_read
 * in nfs-utils 2.6.2, support/export/export.c). What is not in sight is left out.
 */
export function exportsFiles(folder: string, files: FileView): ExportsFile[] {
  const prefix = folder === '/' ? '' : folder;
  const entries = files.list(`${prefix}/exports.d`);
  const names = Array.isArray(entries)
    ? entries
        .filter((entry) => !entry.folder && !entry.name.startsWith('.') && /.\.exports$/.test(entry.name))
        .map((entry) => entry.name)
        .sort(compareNames)
    : [];
  return ['exports', ...names.map((name) => `exports.d/${name}`)].flatMap((name) => {
    const path = `${prefix}/${name}`;
    const file = files.get(path);
    return file.state === 'loaded' ? [{ path, text: file.text }] : [];
  });
}

import { bootRoots } from '../../../core/boot-entry/boot-paths.ts';
import { parseBootEntry } from '../../../core/boot-entry/parse.ts';
import type { EntryFile } from '../../../core/boot-entry/tree.ts';
import { hasCommand } from '../../../core/grub-script/statement.ts';
import type { StatementNode } from '../../../core/grub-script/tree.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';

const mostEntries = 200;

/**
 * The boot loader entries that `blscfg` would read: those under loader/entries on a disk that the script's path tells, else all of the
 * workspace. None where the script calls no such command.
 */
export function readEntries(documentPath: string, items: readonly StatementNode[], files: FileView): EntryFile[] {
  if (!hasCommand(items, ['blscfg', 'bls_import'])) return [];
  const beside = bootRoots(documentPath).flatMap((root) => {
    const folder = `${root}/loader/entries`;
    const listed = files.list(folder);
    return typeof listed === 'string' ? [] : listed.map(({ name }) => `${folder}/${name}`);
  });
  const found = beside.length > 0 ? beside : files.search(['**/loader/entries/*.conf']);
  if (typeof found === 'string') return [];
  return found
    .filter((path) => path.endsWith('.conf'))
    .slice(0, mostEntries)
    .flatMap((path): EntryFile[] => {
      const file = files.get(path);
      return file.state === 'loaded' ? [{ path, tree: parseBootEntry(file.text) }] : [];
    });
}

import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isWithin } from '../../core/text/path.ts';
import type { GeneratedFile } from '../../generators/generator.ts';
import { faultOf } from '../files/fault.ts';
import { replaceFile } from '../files/write-file.ts';
import { showPath } from '../report/show-path.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Prints files; when there is more than one, each below a line with its name. */
export function printFiles(files: readonly GeneratedFile[], terminal: Terminal): void {
  for (const { name, text } of files) terminal.out(files.length === 1 ? text : `==> ${name} <==\n${text}\n`);
}

/**
 * Writes files below a folder, which is made if need be, and names each on stderr.
 * @throws UsageError, before anything is written, when a file is already there and `force` does not say to replace it
 */
export async function writeFiles(
  files: readonly GeneratedFile[],
  { folder, force }: { readonly folder: string; readonly force: boolean },
  terminal: Terminal,
): Promise<void> {
  const root = resolve(terminal.cwd, folder);
  const targets = await Promise.all(
    files.map(async ({ name, text, executable = false }) => {
      const path = resolve(root, name);
      if (path === root || !isWithin(path, root)) throw new UsageError(`"${name}" would lie outside of ${folder}`);
      return { path, text, executable, facts: await stat(path).catch(() => undefined) };
    }),
  );
  const present = targets.find(({ facts }) => facts !== undefined && !(force && facts.isFile()));
  if (present !== undefined) {
    const reason = force ? 'is not a regular file' : 'is already there; --force replaces it';
    throw new UsageError(`${showPath(present.path, terminal.cwd)} ${reason}`);
  }
  for (const { path, text, executable, facts } of targets) {
    try {
      if (facts === undefined) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text, { flag: 'wx', mode: executable ? 0o777 : 0o666 });
      } else {
        const stamp = { inode: facts.ino, size: facts.size, modified: facts.mtimeMs };
        await replaceFile(path, new TextEncoder().encode(text), stamp);
      }
    } catch (error) {
      throw new UsageError(`${showPath(path, terminal.cwd)}: ${faultOf(error)}`);
    }
    terminal.err(`wrote ${showPath(path, terminal.cwd)}\n`);
  }
}

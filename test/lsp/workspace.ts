import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder of files for a test. */
export interface Workspace {
  readonly folder: string;
  /** The folder's URI. */
  readonly root: string;
  uri(name: string): string;
  write(name: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Makes a temporary folder.
 * @param files texts by relative path; a value `-> target` makes a symbolic link
 */
export async function makeWorkspace(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'etcetera-workspace-'));
  const workspace: Workspace = {
    folder,
    root: pathToFileURL(folder).toString(),
    uri: (name) => pathToFileURL(join(folder, name)).toString(),
    async write(name, text) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      if (text.startsWith('-> ')) await symlink(text.slice(3), path);
      else await writeFile(path, text);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(files)) await workspace.write(name, text);
  return workspace;
}

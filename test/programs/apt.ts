import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolder } from './dpkg.ts';
import { runProgram } from './run-program.ts';

/** What apt makes of a list of sources: its complaints, and what it would fetch. */
export interface SourcesVerdict {
  readonly accepted: boolean;
  readonly message: string;
  /** One index file a line, without the names of the list that it comes from. */
  readonly targets: readonly string[];
}

/** Asks `apt-get indextargets`, which reads nothing but the list. `form` decides the file's ending. */
export async function judgeSources(text: string, form: 'list' | 'sources'): Promise<SourcesVerdict> {
  return withFolder(async (folder) => {
    await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
    const path = join(folder, `test.${form}`);
    await writeFile(path, text);
    const options = {
      'Dir::Etc::sourcelist': path,
      'Dir::Etc::sourceparts': '/dev/null',
      'Dir::State::lists': join(folder, 'lists'),
      'Dir::Cache': folder,
    };
    const args = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
    const format =
      '$(CREATED_BY) $(MetaKey) $(URI) $(SIGNED_BY) $(TRUSTED) $(PDIFFS) $(BY_HASH) $(LANGUAGE) $(ARCHITECTURE)';
    const result = await runProgram('apt-get', [...args, 'indextargets', '--format', format]);
    const message = result.stderr
      .split('\n')
      .filter((line) => /^E:/.test(line))
      .join(' ');
    const targets = result.stdout
      .split('\n')
      .filter((line) => line !== '')
      .sort();
    return { accepted: result.code === 0, message, targets };
  });
}

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolder } from './dpkg.ts';
import { runProgram } from './run-program.ts';

/** What `apt-get update` makes of an archive with a Release file. */
export interface ReleaseVerdict {
  readonly accepted: boolean;
  /** Its warnings and errors, a line each. */
  readonly message: string;
}

const index = `Package: a\nVersion: 1\nArchitecture: amd64\nFilename: a.deb\nSize: 1\nSHA256: ${'0'.repeat(64)}\nDescription: x\n`;
const sum = createHash('sha256').update(index).digest('hex');

/** The line of a Release file about the only index of the archive. */
export const indexLine = ` ${sum} ${index.length} main/binary-amd64/Packages`;

/** Asks apt about Release files of an archive that lies in a folder and that it is told to trust. */
export function judgeReleases(texts: readonly string[]): Promise<ReleaseVerdict[]> {
  return withFolder(async (folder) => {
    await Promise.all(
      texts.map(async (text, number) => {
        const suite = join(folder, `${number}`, 'dists', 'x');
        await mkdir(join(suite, 'main', 'binary-amd64'), { recursive: true });
        await writeFile(join(suite, 'main', 'binary-amd64', 'Packages'), index);
        await writeFile(join(suite, 'Release'), text);
        await mkdir(join(folder, `lists${number}`, 'partial'), { recursive: true });
        await writeFile(
          join(folder, `${number}.list`),
          `deb [trusted=yes arch=amd64] file:${folder}/${number} x main\n`,
        );
      }),
    );
    const verdicts: ReleaseVerdict[] = [];
    for (const number of texts.keys()) {
      const options = {
        'Dir::Etc::sourcelist': join(folder, `${number}.list`),
        'Dir::Etc::sourceparts': '/dev/null',
        'Dir::State::lists': join(folder, `lists${number}`),
        'Dir::Cache': folder,
        'APT::Sandbox::User': '',
        'APT::Architecture': 'amd64',
        'Acquire::Languages': 'none',
        'Acquire::Check-Valid-Until': 'true',
        'Acquire::Check-Date': 'true',
      };
      const args = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
      const { code, stderr } = await runProgram('apt-get', [...args, 'update']);
      const lines = stderr.split('\n').filter((line) => /^[EW]:/.test(line));
      verdicts.push({ accepted: code === 0, message: lines.join('\n') });
    }
    return verdicts;
  });
}

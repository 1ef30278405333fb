import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What running GRUB scripts needs. */
export const grubEmuPackages: readonly DebianPackage[] = ['grub-emu'];

/** What a script prints with this as the first word is told apart from what GRUB itself says. */
export const mark = '@@';

/**
 * Runs scripts in grub-emu, GRUB's own code as a process (on a terminal of its own, without which it doesn't start), and
 * returns what each printed behind {@link mark}, line by line. A script should end in `halt`.
 * @param timeoutSeconds for each script
 */
export async function runInGrub(scripts: readonly string[], timeoutSeconds = 10): Promise<string[][]> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-grub-'));
  try {
    const outputs: string[][] = [];
    for (const text of scripts) {
      await writeFile(join(directory, 'grub.cfg'), text);
      const command = `timeout --foreground ${timeoutSeconds} grub-emu -d '${directory}' -r host`;
      const { stdout } = await runProgram('script', ['-qec', command, '/dev/null'], {
        timeoutSeconds: timeoutSeconds + 5,
      });
      outputs.push(
        stdout
          .replace(/\x1b\[[0-9;?]*[A-Za-z]|\r/g, '')
          .split('\n')
          .flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length).trim()] : [])),
      );
    }
    return outputs;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

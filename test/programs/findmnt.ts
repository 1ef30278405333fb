import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What `findmnt.ts` needs. */
export const findmntPackages: readonly DebianPackage[] = ['util-linux'];

/**
 * The lines of an fstab (from 1) in which libmount finds a parse error. What `findmnt --verify` says beyond that is about
 * the machine that it runs on.
 */
export async function judgeFstab(text: string): Promise<number[]> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-fstab-'));
  try {
    const path = join(directory, 'fstab');
    await writeFile(path, text);
    const { stdout, stderr } = await runProgram('findmnt', ['--verify', '--tab-file', path]);
    return [...`${stdout}\n${stderr}`.matchAll(/parse error at line (\d+)/g)].map((match) => Number(match[1]));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The lines of an fstab as findmnt lists them: what libmount got out of each. */
export async function listFstab(text: string): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-fstab-'));
  try {
    const path = join(directory, 'fstab');
    await writeFile(path, text);
    const columns = 'SOURCE,TARGET,FSTYPE,OPTIONS,FREQ,PASSNO';
    const { stdout } = await runProgram('findmnt', ['--tab-file', path, '--raw', '--noheadings', '-o', columns]);
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

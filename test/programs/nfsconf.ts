import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What `nfsconf.ts` needs. */
export const nfsconfPackages: readonly DebianPackage[] = ['nfs-common'];

/** nfsconf's word on a text: its complaints, and the settings as it dumps them. */
export interface ConfJudgement {
  readonly messages: readonly string[];
  readonly dump: string;
}

/** Asks `nfsconf --dump`; `beside` are the files that the text may include, by their names. */
export async function judgeConf(text: string, beside: Readonly<Record<string, string>> = {}): Promise<ConfJudgement> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-nfsconf-'));
  try {
    const path = join(directory, 'nfs.conf');
    await writeFile(path, text);
    for (const [name, content] of Object.entries(beside)) await writeFile(join(directory, name), content);
    const { stdout, stderr } = await runProgram('nfsconf', ['-f', path, '--dump']);
    const messages = stderr.replaceAll(path, 'nfs.conf').split('\n');
    return { messages: messages.filter((line) => line.trim() !== ''), dump: stdout };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

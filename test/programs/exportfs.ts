import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What `exportfs.ts` needs. */
export const exportfsPackages: readonly DebianPackage[] = ['nfs-kernel-server'];

/** exportfs' word on a text: what it complains of, and the table that it writes. */
export interface ExportsJudgement {
  readonly messages: readonly string[];
  readonly etab: readonly string[];
}

/** Complaints about the machine, not about the text: folders that are not there, names that nothing resolves. */
const environment =
  /Failed to stat|does not support NFS export|is not a directory|Failed to resolve|^exporting |No file systems|Neither .subtree_check|Assuming default behaviour|NOTE: this default has changed|requires fsid= for NFS/;

/** Runs in a mount and network namespace of its own, so that neither the exports nor the state of this machine are touched. */
const script = `
set -e
mount --make-rprivate /
mount -t tmpfs none /var/lib/nfs
[ ! -d /etc/exports.d ] || mount -t tmpfs none /etc/exports.d
mount --bind "$1/exports" /etc/exports
for text in "$1"/texts/*.in; do
  cat "$text" > /etc/exports
  : > /var/lib/nfs/etab
  exportfs -rav > "\${text%.in}.out" 2>&1 || true
  cp /var/lib/nfs/etab "\${text%.in}.etab"
done
`;

/** Whether this process may make namespaces, which takes root. */
export const canJudgeExports = (): boolean => process.getuid?.() === 0;

/** Asks exportfs about texts, each for itself. Rejects when namespaces cannot be made. */
export async function judgeExports(texts: readonly string[]): Promise<ExportsJudgement[]> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-exports-'));
  try {
    await mkdir(join(directory, 'texts'));
    await writeFile(join(directory, 'exports'), '');
    const name = (index: number) => join(directory, 'texts', String(index).padStart(6, '0'));
    await Promise.all(texts.map((text, index) => writeFile(`${name(index)}.in`, text)));
    const run = await runProgram('unshare', ['-m', '-n', 'sh', '-c', script, 'sh', directory], { timeoutSeconds: 120 });
    if (run.code !== 0) throw new Error(`exportfs could not be asked: ${run.stderr}`);
    const lines = async (path: string) =>
      (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    return await Promise.all(
      texts.map(async (_, index) => ({
        messages: (await lines(`${name(index)}.out`))
          .map((line) => line.trim())
          .filter((line) => !environment.test(line)),
        etab: await lines(`${name(index)}.etab`),
      })),
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

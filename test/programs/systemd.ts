import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What `systemd.ts` needs. */
export const systemdPackages: readonly DebianPackage[] = ['systemd'];

/** What systemd complains of in units that lie in one folder, a sentence a line; empty when it would load them all. */
export async function judgeUnits(
  units: readonly { readonly name: string; readonly text: string }[],
): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-units-'));
  try {
    for (const { name, text } of units) await writeFile(join(directory, name), text);
    const paths = units.map(({ name }) => `./${name}`);
    // Units that these ones name, such as remote-fs.target, are the machine's own.
    const { code, stdout, stderr } = await runProgram(
      'systemd-analyze',
      ['verify', '--man=no', '--recursive-errors=no', ...paths],
      { cwd: directory },
    );
    const complaints = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
    return code === 0 || complaints.length > 0 ? complaints : [`systemd-analyze ended with ${code}`];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

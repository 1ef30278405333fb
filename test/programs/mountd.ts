import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DebianPackage } from './debian.ts';
import { runProgram } from './run-program.ts';

/** What `mountd.ts` needs. */
export const mountdPackages: readonly DebianPackage[] = ['nfs-kernel-server', 'rpcbind', 'iproute2'];

/** Which entry rpc.mountd took: one with `insecure`, one without, or none at all. */
export type MountdVerdict = 'insecure' | 'secure' | 'none';

/** A network, mount and process namespace, so that nothing of this machine is touched. Names come from /etc/hosts alone. */
const script = `
set -e
mount --make-rprivate /
mount -t tmpfs none /var/lib/nfs
mount -t tmpfs none /run
[ ! -d /etc/exports.d ] || mount -t tmpfs none /etc/exports.d
mount --bind "$1/exports" /etc/exports
mount --bind "$1/hosts" /etc/hosts
mount --bind "$1/nsswitch.conf" /etc/nsswitch.conf
mount -t tmpfs none /mnt
for path in $4; do mkdir -p "$path"; done
ip link set lo up
for address in $3 192.0.2.254; do ip addr add "$address/32" dev lo; done
rpcbind -w
exec "$2" --import tsx "$5" "$1/question.json"
`;

/**
 * Asks rpc.mountd which entry it takes: for every text a verdict for each address and, within it, each path. A path lies below
 * /mnt; an entry tells itself by `insecure` or `secure`.
 * @param hosts names by address
 */
export async function judgeMounts(
  texts: readonly string[],
  paths: readonly string[],
  hosts: Readonly<Record<string, readonly string[]>>,
): Promise<MountdVerdict[][]> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-mountd-'));
  try {
    const addresses = Object.keys(hosts);
    await mkdir(join(directory, 'etc'));
    await writeFile(join(directory, 'exports'), '');
    const lines = Object.entries(hosts).map(([address, names]) =>
      names.length === 0 ? '' : `${address} ${names.join(' ')}\n`,
    );
    await writeFile(join(directory, 'hosts'), `127.0.0.1 localhost\n${lines.join('')}`);
    await writeFile(join(directory, 'nsswitch.conf'), 'hosts: files\nnetgroup: files\npasswd: files\ngroup: files\n');
    await writeFile(join(directory, 'question.json'), JSON.stringify({ texts, addresses, paths }));
    const driver = fileURLToPath(new URL('./mountd-driver.mts', import.meta.url));
    const args = ['-m', '-n', '-p', '-f', 'sh', '-c', script, 'sh', directory];
    const run = await runProgram('unshare', [...args, process.execPath, addresses.join(' '), paths.join(' '), driver], {
      timeoutSeconds: 120,
    });
    if (run.code !== 0) throw new Error(`rpc.mountd could not be asked: ${run.stderr}`);
    return JSON.parse(run.stdout) as MountdVerdict[][];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Runs in namespaces of its own: starts rpc.mountd, exports each text, and asks for every path from every address, from a port
 * that only `insecure` lets in. Reads JSON from the file that is its argument, prints JSON.
 */
interface Question {
  readonly texts: readonly string[];
  readonly addresses: readonly string[];
  readonly paths: readonly string[];
}

/** As nfs-kernel-server installs them. */
const programs = { mountd: '/usr/sbin/rpc.mountd', exportfs: '/usr/sbin/exportfs' };

const [, , file] = process.argv;
const { texts, addresses, paths } = JSON.parse(readFileSync(file!, 'utf8')) as Question;

const word = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

/** An RPC call (RFC 5531) of MOUNTPROC3_MNT (RFC 1813, 5.2.1) with AUTH_NONE. */
function mountCall(xid: number, path: string): Buffer {
  const name = Buffer.from(path);
  const padding = Buffer.alloc((4 - (name.length % 4)) % 4);
  const header = [xid, 0, 2, 100005, 3, 1, 0, 0, 0, 0].map(word);
  return Buffer.concat([...header, word(name.length), name, padding]);
}

let log = '';
const mountd: ChildProcess = spawn(programs.mountd, ['-F', '-d', 'all', '-p', '20048'], {
  stdio: ['ignore', 'pipe', 'pipe'],
});
for (const stream of [mountd.stdout!, mountd.stderr!]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends one call and waits for its answer; mountd has written its log by then. */
async function ask(address: string, path: string, xid: number): Promise<void> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind({ address }, resolve));
  const answered = new Promise<void>((resolve) => socket.once('message', () => resolve()));
  for (let tries = 0; tries < 50; tries++) {
    socket.send(mountCall(xid, path), 20048, '192.0.2.254');
    if (await Promise.race([answered.then(() => true), pause(200).then(() => false)])) break;
  }
  socket.close();
}

let xid = 1;
const results: string[][] = [];
for (const text of texts) {
  writeFileSync('/etc/exports', text);
  // It complains of file systems that the kernel cannot export; the table is written nevertheless.
  spawnSync(programs.exportfs, ['-ra']);
  const verdicts: string[] = [];
  for (const address of addresses) {
    for (const path of paths) {
      log = '';
      await ask(address, path, xid++);
      for (let tries = 0; tries < 20 && !/(authenticated|refused) mount request/.test(log); tries++) await pause(5);
      verdicts.push(
        /authenticated mount/.test(log)
          ? 'insecure'
          : /illegal port/.test(log)
            ? 'secure'
            : /refused/.test(log)
              ? 'none'
              : '?',
      );
    }
  }
  results.push(verdicts);
}
mountd.kill();
process.stdout.write(JSON.stringify(results));
process.exit(0);

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runProgram } from './run-program.ts';

const nginxBinary = '/usr/sbin/nginx';

/** A running nginx of our own, with everything that it reads and writes below one folder. */
export interface LiveNginx {
  /** What ended it, if it has ended: an exit code or a signal. */
  ended(): string | undefined;
  stop(): Promise<void>;
}

/** Finds ports of 127.0.0.1 that nothing uses at the moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '0.0.0.0', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Makes an empty folder with a throw-away certificate (`certificate.pem`, `key.pem`) and the files given by their names. */
export async function makePrefix(files: Readonly<Record<string, string>>): Promise<string> {
  const prefix = await mkdtemp(join(tmpdir(), 'etcetera-live-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(prefix, name)), { recursive: true });
    await writeFile(join(prefix, name), text);
  }
  const made = await runProgram('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=example.org', '-days', '2'],
    ...['-keyout', join(prefix, 'key.pem'), '-out', join(prefix, 'certificate.pem')],
  ]);
  if (made.code !== 0) throw new Error(`openssl: ${made.stderr}`);
  return prefix;
}

/** The first lines of a configuration that keeps to its folder. */
export function mainLines(prefix: string): string {
  return [
    // Its workers have to read the folder, which belongs to whoever runs the test.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; master_process off; pid ${prefix}/pid; error_log ${prefix}/error.log crit;`,
    'events { worker_connections 8192; }',
  ].join('\n');
}

/** The lines of the http block that belong to {@link mainLines}. */
export function httpLines(prefix: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${prefix}/${name};`,
  );
  return [
    ...temporary,
    'access_log off;',
    `ssl_certificate ${prefix}/certificate.pem; ssl_certificate_key ${prefix}/key.pem;`,
  ].join('\n');
}

/**
 * Starts nginx with a configuration and waits until it takes connections.
 * @throws Error with nginx's own words when it does not start; the folder is gone then too
 */
export async function startNginx(prefix: string, configuration: string, port: number): Promise<LiveNginx> {
  const path = join(prefix, 'nginx.conf');
  await writeFile(path, configuration);
  const child = spawn(nginxBinary, ['-p', prefix, '-c', path, '-e', join(prefix, 'error.log')], { stdio: 'pipe' });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ended = () => (child.exitCode ?? child.signalCode)?.toString();
  for (let attempt = 0; !(await takesConnections(port)); attempt++) {
    if (ended() !== undefined || attempt > 200) {
      child.kill('SIGKILL');
      await rm(prefix, { recursive: true, force: true });
      throw new Error(
        `nginx did not start (${ended() ?? 'too slow'}): ${output
          .split('\n')
          .filter((line) => !line.includes('[warn]'))
          .join('; ')}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { ended, stop: () => stop(child, exited, prefix) };
}

async function stop(child: ChildProcess, exited: Promise<void>, prefix: string): Promise<void> {
  child.kill('SIGTERM');
  await exited;
  await rm(prefix, { recursive: true, force: true });
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

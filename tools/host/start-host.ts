import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { nodeForVscode, vscodeFolder } from './paths.ts';
import { prepareProfile } from './profile.ts';

export interface HostOptions {
  /** Absolute path of the folder that opens. */
  readonly workspace: string;
  /** Absolute path of the extension's folder. */
  readonly extensionPath: string;
  /** Where the server keeps settings, logs and the like; made when missing. */
  readonly dataFolder: string;
  /** A free one is taken when absent. */
  readonly port?: number;
  /** User settings, for a data folder that has none yet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether VS Code asks whether the folder is to be trusted; it does not, unless this is true. */
  readonly askForTrust?: boolean;
  /** Needed for a page that is to run a test suite. */
  readonly testDriver?: boolean;
}

export interface Host {
  /** The address to open; it carries the secret without which nobody on this machine gets in. */
  readonly url: string;
  /** Host and port, as `vscode-remote://` addresses name them. */
  readonly authority: string;
  /** Settles when the server has ended, wanted or not. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

const startTimeout = 60_000;

/** Starts VS Code's server on loopback. Rejects, with the place of the log, when it does not come up within a minute. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { dataFolder, extensionsFolder } = prepareProfile(
    options.dataFolder,
    options.extensionPath,
    options.settings ?? {},
  );
  const token = randomBytes(16).toString('hex');
  const args = [
    'out/server-main.js',
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token', token],
    ...['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(options.askForTrust ? [] : ['--disable-workspace-trust']),
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  // A process group of its own: the server's children (extension hosts, terminals) end with it.
  const server = spawn(nodeForVscode(), args, { cwd: vscodeFolder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    server.on('exit', () => resolve());
    server.on('error', () => resolve());
  });
  const logFile = join(dataFolder, 'server.log');
  const port = await listeningPort(server, ended, logFile).catch((error: unknown) => {
    endGroup(server);
    throw error;
  });
  const authority = `127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    endGroup(server);
    await ended;
  };
  // Not --default-folder, with which VS Code takes files for strangers to the folder that they are in.
  const url = `http://${authority}/?tkn=${token}&folder=${encodeURI(options.workspace)}`;
  return { url, authority, ended, close };
}

function listeningPort(server: ChildProcess, ended: Promise<void>, logFile: string): Promise<number> {
  const log = createWriteStream(logFile);
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => reject(new Error(`VS Code's server ${what}; its log is ${logFile}`));
    const timer = setTimeout(() => fail('did not start within a minute'), startTimeout);
    let text = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      text = (text + chunk.toString()).slice(-10_000);
      const match = /listening on (\d+)\s/.exec(text);
      if (match === null) return;
      clearTimeout(timer);
      resolve(Number(match[1]));
    });
    server.stderr?.on('data', (chunk: Buffer) => log.write(chunk));
    void ended.then(() => {
      clearTimeout(timer);
      fail('ended early');
    });
  });
}

function endGroup(server: ChildProcess): void {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? server.pid : -server.pid, 'SIGTERM');
  } catch {
    // It ended by itself in the meantime.
  }
}

import { spawn } from 'node:child_process';

/** How to start a program. `user` is a numeric id that takes effect only when this process runs as root. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly timeoutSeconds?: number;
  readonly user?: number;
}

/** What a program left behind. `code` is null when a signal ended it; `timedOut` says that the signal was ours. */
export interface RunResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Runs `command` to its end and collects its output as UTF-8. Never rejects because of an exit code;
 * rejects when the program cannot be started at all. The default time limit is 30 seconds.
 */
export function runProgram(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const identity = options.user !== undefined && isRoot() ? { uid: options.user, gid: options.user } : {};
    const child = spawn(command, args, {
      ...identity,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { PATH: process.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', ...options.env },
      stdio: 'pipe',
    });
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    let timedOut = false;
    const timer = setTimeout(
      () => {
        timedOut = true;
        child.kill('SIGKILL');
      },
      (options.timeoutSeconds ?? 30) * 1000,
    );
    child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
    // A program that exits before it has read its input closes the pipe; its verdict still counts.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const text = (parts: Buffer[]) => Buffer.concat(parts).toString('utf8');
      resolve({ code, stdout: text(chunks.stdout), stderr: text(chunks.stderr), timedOut });
    });
  });
}

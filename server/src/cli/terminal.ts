import { WriteStream } from 'node:tty';

/** Where a command runs: its streams and surroundings, handed in so that tests can stand in for them. */
export interface Terminal {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdinIsTerminal: boolean;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Width in characters. */
  readonly columns: number;
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** Shows a line that the next one replaces, on stderr, if that is a terminal; undefined takes it away. */
  status(text: string | undefined): void;
}

/** What a shell reports of a program that a closed pipe ended: 128 + SIGPIPE. */
const closedPipe = 141;

/** How often the status line changes, in milliseconds. */
const statusInterval = 80;

/** The terminal of a Node process. A reader that goes away (`| head`) ends the process without a word. */
export function createTerminal(process: NodeJS.Process): Terminal {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? closedPipe : 2));
  }
  const columns = (stderr instanceof WriteStream && stderr.columns) || 80;
  let shown = false;
  let last = 0;

  function clear(): void {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  }

  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdinIsTerminal: process.stdin.isTTY === true,
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    columns,
    out(text) {
      if (stdout.isTTY) clear();
      stdout.write(text);
    },
    err(text) {
      clear();
      stderr.write(text);
    },
    status(text) {
      if (text === undefined) return clear();
      const now = performance.now();
      if (!stderr.isTTY || now - last < statusInterval) return;
      last = now;
      shown = true;
      stderr.write(`\r${text.length < columns ? text : `${text.slice(0, columns - 2)}…`}\u001b[K`);
    },
  };
}

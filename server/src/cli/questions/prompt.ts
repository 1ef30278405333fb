import { createInterface } from 'node:readline/promises';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Prompt } from './ask.ts';

/** Asks on stderr and reads stdin, so that stdout stays free for what is made. */
export function openPrompt(terminal: Terminal): Prompt & { close(): void } {
  const lines = createInterface({ input: terminal.stdin, output: process.stderr, terminal: terminal.errIsTerminal });
  const ended = new AbortController();
  lines.once('close', () => ended.abort());
  return {
    say: (text) => terminal.err(`${text}\n`),
    async ask(text) {
      try {
        return await lines.question(text, { signal: ended.signal });
      } catch {
        terminal.err('\n');
        throw new UsageError('nothing was made');
      }
    },
    close: () => lines.close(),
  };
}

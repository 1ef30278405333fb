import { run } from './cli/main.ts';
import { createTerminal } from './cli/terminal.ts';

/** The command line: `etcetera check`, `explain`, `rules`, `languages` and `new`. */
const terminal = createTerminal(process);
run(process.argv.slice(2), terminal).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    terminal.err(`etcetera: unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);

import type { Arguments, OptionDefinition } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What follows the name, as in `[OPTION]… PATH…`. */
  readonly usage: string;
  /** One sentence. */
  readonly summary: string;
  /** Further paragraphs of its help. */
  readonly details?: string;
  readonly options: readonly OptionDefinition[];
  /**
   * Runs the command.
   * @returns the exit status, see exit-codes.ts
   * @throws UsageError when it can't do what was asked
   */
  run(args: Arguments, terminal: Terminal): Promise<number>;
}

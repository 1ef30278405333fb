import type { Problem } from '../report/report.ts';
import type { Terminal } from '../terminal.ts';
import type { TextChecker } from './checker.ts';
import type { CheckOptions } from './options.ts';

/** What checking a file needs to know. */
export interface CheckJob {
  readonly checker: TextChecker;
  readonly options: CheckOptions;
  readonly terminal: Terminal;
  report(problem: Problem): void;
}

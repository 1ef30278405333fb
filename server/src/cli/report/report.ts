import type { Document } from '../../core/language.ts';
import type { Diagnostic, Severity } from '../../core/rules/diagnostic.ts';

/** What was found in one file. */
export interface FileReport {
  /** The file's name as it is shown, see {@link showPath}. */
  readonly name: string;
  /** The text that the findings are about: after fixes, when there were any. */
  readonly document: Document;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many fixes were applied. */
  readonly fixed: number;
  /** Another file's text, for places in it; undefined when it was not read. */
  other(path: string): Document | undefined;
}

/** Something that could not be done: a file that can't be read, a rule that failed. */
export interface Problem {
  /** Absolute. */
  readonly path: string;
  readonly message: string;
}

/** What a check came to. */
export interface Outcome {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` would mend. */
  readonly fixable: number;
  readonly fixed: number;
  readonly filesFixed: number;
  readonly skippedLinks: number;
  readonly problems: readonly Problem[];
  /** See exit-codes.ts. */
  readonly exitCode: number;
}

/** Prints findings in one format, file by file as far as the format allows. */
export interface Reporter {
  file(report: FileReport): void;
  end(outcome: Outcome): void;
}

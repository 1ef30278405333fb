import type { Answers, Questionnaire } from '../core/questions/question.ts';

/** One file that a generator made. */
export interface GeneratedFile {
  /** A file name, or a relative path. */
  readonly name: string;
  /** A language id of ours, or one that the editor knows (`shellscript`). */
  readonly language: string;
  readonly text: string;
  /** Whether it is a program; the command line sets its mode, where an editor can't. */
  readonly executable?: boolean;
}

/** Makes files out of answers; pure, so that the editor and the command line get the same. */
export interface Generator extends Questionnaire {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly language: string;
  /** @param answers complete: defaults filled in, every answer valid */
  generate(answers: Answers): readonly GeneratedFile[];
}

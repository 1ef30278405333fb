/** What a person answered, by question id. */
export type Answer = string | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

interface QuestionBase {
  readonly id: string;
  /** Short; stands above the input. */
  readonly title: string;
  readonly placeholder?: string;
  readonly help?: string;
  /** Asked only when an earlier question has this answer. */
  readonly when?: { readonly question: string; readonly equals: string | boolean };
}

/** One thing to ask. Every question has a default, or must be answered. */
export type Question =
  | (QuestionBase & { readonly kind: 'text'; readonly default?: string })
  | (QuestionBase & { readonly kind: 'boolean'; readonly default?: boolean })
  | (QuestionBase & { readonly kind: 'list'; readonly default?: readonly string[] })
  | (QuestionBase & { readonly kind: 'choice'; readonly default?: string; readonly choices: readonly Choice[] });

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

/** One file that a generator made. */
export interface GeneratedFile {
  /** A file name, or a relative path. */
  readonly name: string;
  /** A language id of ours, or one that the editor knows (`shellscript`). */
  readonly language: string;
  readonly text: string;
}

/** Makes files out of answers; pure, so that the editor and the command line get the same. */
export interface Generator {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly language: string;
  readonly questions: readonly Question[];
  /** What is wrong with one answer, or undefined; `answers` has those to earlier questions. */
  validate?(question: string, value: Answer, answers: Answers): string | undefined;
  /** @param answers complete: defaults filled in, every answer valid */
  generate(answers: Answers): readonly GeneratedFile[];
}

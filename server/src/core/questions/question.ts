/** What a person answered, by question id. */
export type Answer = string | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

interface QuestionBase {
  readonly id: string;
  /** Short; stands above the input. */
  readonly title: string;
  readonly placeholder?: string;
  readonly help?: string;
  /** Asked only when an earlier question has this answer, or one of these. */
  readonly when?: { readonly question: string; readonly equals: string | boolean | readonly string[] };
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

/** Whoever asks: a generator, or an addition to a file. */
export interface Questionnaire {
  /** Kebab-case; stands before the messages about wrong answers. */
  readonly id: string;
  readonly questions: readonly Question[];
  /** What is wrong with one answer, or undefined; `answers` has those to earlier questions. */
  validate?(question: string, value: Answer, answers: Answers): string | undefined;
}

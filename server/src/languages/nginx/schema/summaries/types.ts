/** Our own sentence for each name of a module: what it does and when to touch it. */
export type Summaries = Readonly<Record<string, string>>;

/** Summaries by module, the module under its documented name. */
export type SummariesByModule = Readonly<Record<string, Summaries>>;

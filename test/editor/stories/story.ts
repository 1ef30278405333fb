import type { Workbench } from './workbench.ts';

/** What one person does at the keyboard, from opening VS Code to the goal. */
export interface Story {
  /** Kebab-case; its screenshots begin with it. */
  readonly name: string;
  /** User settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Plays with the extension fetched over HTTP and run in web workers, as VS Code for the Web does. */
  readonly inWorkers?: boolean;
  readonly run: (workbench: Workbench) => Promise<void>;
}

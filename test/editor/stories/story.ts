import type { Workbench } from './workbench.ts';

/** What one person does at the keyboard, from opening VS Code to the goal. */
export interface Story {
  /** Kebab-case; its screenshots begin with it. */
  readonly name: string;
  /** User settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Plays with the extension fetched over HTTP and run in web workers, as VS Code for the Web does. */
  readonly inWorkers?: boolean;
  /** Plays where VS Code asks whether the folder is to be trusted, and does not trust it before somebody says so. */
  readonly askForTrust?: boolean;
  readonly run: (workbench: Workbench) => Promise<void>;
}

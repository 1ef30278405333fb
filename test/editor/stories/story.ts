import type { Workbench } from './workbench.ts';

/** What one person does at the keyboard, from opening VS Code to the goal. */
export interface Story {
  /** Kebab-case; its screenshots begin with it. */
  readonly name: string;
  /** User settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly run: (workbench: Workbench) => Promise<void>;
}

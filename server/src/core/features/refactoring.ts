import type { TextEdit } from '../text/edit.ts';

/** A change that a person may want where nothing is wrong. */
export interface Refactoring {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

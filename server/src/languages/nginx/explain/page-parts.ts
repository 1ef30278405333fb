import type { Inline, ListItem } from '../../../core/features/view.ts';
import type { Source } from './explanation.ts';

/** A line of an explanation, with its steps. */
export type PageLine = ListItem;

/** A directive as it stands in its file, with a link to it. */
export function quote(at: Source): Inline {
  return { source: at.text, at: { path: at.path, span: at.span } };
}

export function line(...text: Inline[]): PageLine {
  return { text };
}

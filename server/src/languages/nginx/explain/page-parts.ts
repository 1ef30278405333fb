import type { Source } from './explanation.ts';

/** A piece of a sentence: words, something quoted from a file or a request, or a directive with its place. */
export type Inline = string | { readonly code: string } | { readonly at: Source };

export interface Line {
  readonly text: readonly Inline[];
  /** What belongs below it; numbered, since the order matters. */
  readonly steps?: readonly Line[];
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** An explanation in words, to be written as Markdown or plain text. */
export interface Page {
  readonly title: readonly Inline[];
  readonly lead: readonly Line[];
  readonly sections: readonly Section[];
}

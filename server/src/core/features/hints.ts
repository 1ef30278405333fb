import type { Span } from '../text/span.ts';

/** A few words that the editor shows between the characters of the text. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip?: string;
}

/** A line above the text that says something, and may start a command when clicked. */
export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  readonly command?: { readonly id: string; readonly arguments: readonly unknown[] };
}

/** Text that opens another file. */
export interface DocumentLink {
  readonly span: Span;
  readonly path: string;
  readonly tooltip?: string;
}

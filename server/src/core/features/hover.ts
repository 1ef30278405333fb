import type { Span } from '../text/span.ts';

/** Markdown about the text of a span. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

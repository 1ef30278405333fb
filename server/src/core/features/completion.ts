import type { SchemaEntry } from '../schema/entry.ts';
import type { Span } from '../text/span.ts';

/** What a completion stands for; the protocol layer turns it into an icon. */
export type CompletionKind =
  | 'directive'
  | 'block'
  | 'value'
  | 'flag'
  | 'variable'
  | 'reference'
  | 'module'
  | 'file'
  | 'folder'
  | 'snippet'
  | 'key';

/** One thing to offer at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** The schema entry that documents it. */
  readonly entry?: SchemaEntry;
  /** A few words beside the label. */
  readonly detail?: string;
  /** What is inserted: plain text, or a snippet with `$1`, `${2:default}` and `$0`. The label when absent. */
  readonly insert?: { readonly text: string; readonly snippet: boolean };
  /** Lower comes first; equal ones are sorted by label. */
  readonly rank?: number;
  readonly deprecated?: boolean;
  /** Whether the editor should ask for completions again right after this one was inserted. */
  readonly continues?: boolean;
}

/** What to offer, and the text that each of them replaces. */
export interface CompletionList {
  readonly span: Span;
  readonly items: readonly Completion[];
}

import type { SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';

/** A word and what apt makes of it (quotes and `%xx` resolved). */
export interface Word extends SyntaxNode {
  readonly value: string;
}

/** `key=value`, or a field of a stanza that stands for it. */
export interface OptionNode extends SyntaxNode {
  readonly kind: 'option';
  /** As apt calls it in the one-line form: `arch`, `signed-by`, `lang+`. */
  readonly key: string;
  readonly value: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** Why apt refuses an entry; the words are those of its messages. */
export type EntryFault =
  | 'no-type'
  | 'unknown-type'
  | 'option-unparsable'
  | 'option-too-short'
  | 'option-no-assignment'
  | 'option-no-key'
  | 'option-no-value'
  | 'no-uri'
  | 'bad-uri'
  | 'no-suite'
  | 'component-behind-path'
  | 'no-component'
  | 'no-colon';

/** One line of sources.list, or one stanza of a .sources file. */
export interface EntryNode extends SyntaxNode {
  readonly kind: 'entry';
  readonly form: 'line' | 'stanza';
  /** `deb` and `deb-src`. */
  readonly types: readonly Word[];
  readonly uris: readonly Word[];
  readonly suites: readonly Word[];
  readonly components: readonly Word[];
  readonly options: readonly OptionNode[];
  /** False for `Enabled: no`. */
  readonly enabled: boolean;
  /** The value of `Enabled`, where a stanza has it. */
  readonly enabledWord?: Word;
  /** Whether placeholders of a template stand in it; their words are in none of the lists, and nothing is missing then. */
  readonly templated: boolean;
  readonly fault: { readonly kind: EntryFault; readonly span: Span } | undefined;
}

/** A file of one form or the other. In a .sources file the children are those of deb822. */
export interface SourcesTree extends SyntaxNode {
  readonly kind: 'file';
  readonly form: 'line' | 'stanza';
  readonly entries: readonly EntryNode[];
  readonly comments: readonly SyntaxNode[];
}

/** What reading a list may go by besides the text. */
export interface SourcesInput {
  /** Blots out the placeholders of templates, where the file may be one: they count as words that nobody knows. */
  readonly blot?: (text: string) => string;
  /** The same file before its last change; it is used up, since what has not changed goes over into the new tree. */
  readonly before?: { readonly text: string; readonly root: SourcesTree } | undefined;
}

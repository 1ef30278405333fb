import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** How much a finding matters, worst first. `error` is kept for what the real program rejects. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a setting can make of a rule. */
export type RuleLevel = Severity | 'off';

/**
 * `safe` changes nothing that a person could miss and joins source.fixAll; `suggested` waits for a person to pick it.
 */
export type FixSafety = 'safe' | 'suggested';

/** One way to mend a finding, in offsets of the text that was checked. */
export interface Fix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly TextEdit[];
}

/** Another place that belongs to a finding, such as the first of two duplicates. */
export interface RelatedPlace {
  /** Absent when it lies in the same file. */
  readonly path?: string;
  readonly span: Span;
  readonly message: string;
}

/** One finding at the exact characters it is about. */
export interface Diagnostic {
  /** The rule's id, such as `nginx/unknown-directive`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
  readonly tags: readonly DiagnosticTag[];
}

/** `unnecessary` fades the text in the editor, `deprecated` strikes it through. */
export type DiagnosticTag = 'unnecessary' | 'deprecated';

import type { Severity } from '../../../core/rules/diagnostic.ts';
import type { ReportDetails } from '../../../core/rules/rule.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';

/** What was found in a word, before a rule reports it. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly details: ReportDetails;
}

/** A finding that may know which word was meant. */
export function findingAt(span: Span, message: string, meant: string | undefined, severity?: Severity): Finding {
  const level = severity === undefined ? {} : { severity };
  if (meant === undefined) return { span, message, details: level };
  const edits = [replacement(span, meant)];
  return {
    span,
    message: `${message} Did you mean "${meant}"?`,
    details: { fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits }], ...level },
  };
}

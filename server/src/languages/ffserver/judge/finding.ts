import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { ReportDetails } from '../../../core/rules/rule.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** One thing that ffserver, or we, have to say; `rule` is the second part of a rule's id. */
export interface Finding extends ReportDetails {
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
}

/** Takes findings as they come up. */
export type Report = (rule: string, span: Span, message: string, details?: ReportDetails) => void;

/** What was likely meant, as the end of a message and as a fix; nothing where it is undefined. */
export function meant(span: Span, word: string | undefined): { readonly hint: string; readonly fixes: readonly Fix[] } {
  if (word === undefined) return { hint: '', fixes: [] };
  const edits = [replacement(span, word)];
  return { hint: `; did you mean "${word}"?`, fixes: [{ title: `Change to ${word}`, safety: 'suggested', edits }] };
}

/** Empties the line of a directive; a comment behind it stays. */
export function emptied({ name, args, extra, start }: DirectiveNode): Fix {
  const { end } = extra.at(-1) ?? args.at(-1) ?? name;
  return { title: `Remove ${name.value}`, safety: 'suggested', edits: [{ start, end, newText: '' }] };
}

/** A message that ends in a question where something else was likely meant, and else in a full stop. */
export function sentence(text: string, hint: string): string {
  return hint === '' ? `${text}.` : `${text}${hint}`;
}

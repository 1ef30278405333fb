import type { Fix, RelatedPlace } from '../../../core/rules/diagnostic.ts';
import type { ReportDetails } from '../../../core/rules/rule.ts';
import { replacement, type TextEdit } from '../../../core/text/edit.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { Span } from '../../../core/text/span.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** One thing that ffserver, or we, have to say; `rule` is the second part of a rule's id. */
export interface Finding extends ReportDetails {
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
}

/** Makes a finding; its spans are copies, since a node can move when the file is read again. */
export function makeFinding(rule: string, span: Span, message: string, details: ReportDetails = {}): Finding {
  const { related = [] } = details;
  return { rule, message, ...details, ...placed(span, details.fixes ?? [], related, 0) };
}

/** The finding in another place. */
export function movedFinding(finding: Finding, by: number): Finding {
  return { ...finding, ...placed(finding.span, finding.fixes ?? [], finding.related ?? [], by) };
}

function placed(span: Span, fixes: readonly Fix[], related: readonly RelatedPlace[], by: number) {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    span: move(span),
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...move(edit) })) })),
    related: related.map(({ span: place, message }) => ({ span: move(place), message })),
  };
}

/** The finding as it can be remembered: it holds no piece of the document's text. */
export function detached(finding: Finding): Finding {
  const detach = (edit: TextEdit): TextEdit => ({ ...edit, newText: ownCopy(edit.newText) });
  return { ...finding, fixes: (finding.fixes ?? []).map((fix) => ({ ...fix, edits: fix.edits.map(detach) })) };
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

import type { RuleContext } from '../../../core/rules/rule.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';

function report({ fault, start, end }: EntryNode, context: RuleContext<SourcesAnalysis>): void {
  const { text } = context.analysis.document;
  const { kind, span } = fault!;
  const word = text.slice(span.start, span.end);
  const open = text.indexOf('[', start);
  const closed = text.slice(open, end).includes(']');
  const uri = /^[a-z][\w+.-]*:/i.test(word);
  if (!closed || uri) {
    const at = trimEnd(text, span.start);
    const fix = { title: 'Close the bracket', safety: 'suggested' as const, edits: [insertion(at, ']')] };
    context.report(span, 'The options are not closed by "]" before this.', { fixes: uri ? [fix] : [] });
    return;
  }
  const messages: Readonly<Record<string, string>> = {
    'option-no-assignment': `"${word}" is no "option=value".`,
    'option-no-key': 'The name of the option is missing before "=".',
    'option-no-value': 'The value of the option is missing behind "=".',
    'option-too-short': `"${word}" is too short for "option=value".`,
  };
  context.report(span, messages[kind] ?? 'apt cannot read these options: a quote or bracket is not closed.');
}

function trimEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && ' \t'.includes(text[end - 1]!)) end--;
  return end;
}

/** Finds options that apt cannot read. */
export default defineRule({
  id: 'apt-sources/bad-option',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The options between `[` and `]` are not all of the form `option=value`.',
  why: 'Options stand between the type and the URI: `deb [arch=amd64 signed-by=/etc/apt/keyrings/x.gpg] URI …`. apt stops at one that it cannot read, and uses none of the lists.',
  references: ['sources.list(5)', 'apt-pkg/sourcelist.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      {
        code: 'deb [arch=amd64 https://mirror.example.org/debian bookworm main\n',
        fixed: 'deb [arch=amd64] https://mirror.example.org/debian bookworm main\n',
      },
      'deb [trusted] https://mirror.example.org/debian bookworm main\n',
      'deb [arch=] https://mirror.example.org/debian bookworm main\n',
      'deb [=amd64] https://mirror.example.org/debian bookworm main\n',
      'deb [a] https://mirror.example.org/debian bookworm main\n',
    ],
    valid: ['deb [ arch=amd64 lang=none ] https://mirror.example.org/debian bookworm main\n'],
  },
  reach: 'section',
  visit: {
    'entry:option-unparsable': report,
    'entry:option-too-short': report,
    'entry:option-no-assignment': report,
    'entry:option-no-key': report,
    'entry:option-no-value': report,
  },
});

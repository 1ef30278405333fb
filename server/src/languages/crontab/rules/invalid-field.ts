import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';
import { pointBefore } from '../edits.ts';
import type { FieldFaultKind, FieldNode } from '../parse/tree.ts';
import { type FieldDefinition, fieldDefinition } from '../schema/fields.ts';

/** The name that a longer or misspelt one begins like. */
function nameFor(word: string, { names }: FieldDefinition): string | undefined {
  const start = word.slice(0, 3).toLowerCase();
  return names.find((name) => name.toLowerCase() === start) ?? nearest(word, names);
}

/** What to write instead of the text of the fault, where that is clear. */
function suggest(kind: FieldFaultKind, word: string, definition: FieldDefinition): string | undefined {
  const { name, high } = definition;
  if (kind === 'unknown-name') return nameFor(word, definition)?.toLowerCase();
  if (kind === 'out-of-range')
    return (name === 'hour' && word === '24') || (name === 'minute' && word === '60') ? '0' : undefined;
  if (kind === 'step-without-range' && /^\d+\/\d+$/.test(word)) return word.replace('/', `-${high}/`);
  return kind === 'not-a-number' && word === '?' ? '*' : undefined;
}

function explain(kind: FieldFaultKind, word: string, { name, low, high, names }: FieldDefinition): string {
  const bounds = `${low} to ${high}${names.length > 0 ? ` or ${names[0]!.toLowerCase()} to ${names.at(-1)!.toLowerCase()}` : ''}`;
  switch (kind) {
    case 'missing':
      return `A value of the ${name} is missing here: ${bounds}.`;
    case 'unknown-name':
      return `"${word}" is no name that cron knows for the ${name}; it takes ${bounds}, three letters each.`;
    case 'out-of-range':
      return `"${word}" is out of the bounds of the ${name}: ${bounds}.`;
    case 'step-without-range':
      return `A step needs a range or "*" before it: "${word.replace('/', `-${high}/`)}".`;
    case 'bad-step':
      return 'A step must be at least 1.';
    default:
      return `"${word}" is nothing that the ${name} can be: ${bounds}, "*", ranges, lists and steps.`;
  }
}

function spanOf(node: FieldNode): Span {
  const fault = node.fault!;
  return fault.end > fault.start ? fault : { start: node.start, end: Math.max(node.end, node.start + 1) };
}

/** Finds values that a field of a schedule cannot have. */
export default defineRule({
  id: 'crontab/invalid-field',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A field of a schedule has a value that cron rejects.',
  why:
    'cron stops at the first line that it cannot read and ignores the whole file, so that no job of it runs; it only says so in the ' +
    'system log. `crontab FILE` refuses to install such a table.',
  references: ['entry.c, get_range and get_number (Debian’s cron 3.0pl1-162)', 'crontab(5)'],
  examples: {
    invalid: [
      { code: '60 * * * * /bin/true\n', fixed: '0 * * * * /bin/true\n' },
      { code: '5/10 * * * * /bin/true\n', fixed: '5-59/10 * * * * /bin/true\n' },
      { code: '0 0 * * Monday /bin/true\n', fixed: '0 0 * * mon /bin/true\n' },
      '*/0 * * * * /bin/true\n',
      '0 0 0 * * /bin/true\n',
      '0 0 1, * * /bin/true\n',
    ],
    valid: ['*/5 0-23/2 1,15 jan-mar Sun /bin/true\n', '59 23 31 12 7 /bin/true\n'],
  },
  reach: 'section',
  visit: {
    field(node, context) {
      if (node.fault === undefined || node.start === node.end) return;
      const definition = fieldDefinition(node.field);
      const span = node.fault.start >= node.end ? pointBefore(context.analysis, node.end) : spanOf(node);
      const word = context.analysis.document.text.slice(span.start, span.end);
      const better = suggest(node.fault.kind, word, definition);
      context.report(span, `${explain(node.fault.kind, word, definition)} cron ignores the whole file for it.`, {
        fixes:
          better === undefined
            ? []
            : [{ title: `Change to ${better}`, safety: 'suggested', edits: [replacement(span, better)] }],
      });
    },
  },
});

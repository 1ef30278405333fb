import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import type { FieldItem } from '../parse/tree.ts';
import { type FieldDefinition, fieldDefinition } from '../schema/fields.ts';

const range = (from: number, to: number): string => (from === to ? String(from) : `${from}-${to}`);

/** The two ranges that a range over the end of the field was meant to be. */
function split({ from, to }: FieldItem, { name, low, high }: FieldDefinition): string {
  // 7 is Sunday already, so that the second part begins on Monday.
  const start = name === 'day-of-week' ? 1 : low;
  return to < start ? range(from, high) : `${range(from, high)},${range(start, to)}`;
}

/** Finds ranges whose end comes before their start. */
export default defineRule({
  id: 'crontab/reversed-range',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A range ends before it begins, so that it matches nothing.',
  why: 'cron accepts `22-2` and finds no value in it; it does not go on at the start of the next day, week or year. Write two ranges.',
  references: ['entry.c, get_range (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: '0 22-2 * * * /bin/true\n', fixed: '0 22-23,0-2 * * * /bin/true\n' },
      { code: '0 0 * * fri-mon /bin/true\n', fixed: '0 0 * * 5-7,1 /bin/true\n' },
      { code: '0 0 * * sat-sun /bin/true\n', fixed: '0 0 * * 6-7 /bin/true\n' },
    ],
    valid: ['0 22-23,0-2 * * 6-7 /bin/true\n'],
  },
  reach: 'section',
  visit: {
    field(node, context) {
      if (node.fault !== undefined || !node.source.includes('-')) return;
      for (const item of node.items) {
        if (item.from <= item.to) continue;
        const better = split(item, fieldDefinition(node.field));
        const text = context.analysis.document.text.slice(item.start, item.end);
        context.report(
          item,
          `"${text}" matches nothing, since its end comes before its start; cron accepts it in silence.`,
          {
            fixes:
              item.step === 1
                ? [{ title: `Change to ${better}`, safety: 'suggested', edits: [replacement(item, better)] }]
                : [],
          },
        );
      }
    },
  },
});

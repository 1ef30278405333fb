import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { fieldDefinition } from '../schema/fields.ts';

/** Finds steps that do not divide the hour or the day. */
export default defineRule({
  id: 'crontab/uneven-step',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A step of minutes or hours begins anew before a whole one has passed.',
  why:
    'A step counts from the start of its field and does not carry over: `*/45` runs at the minutes 0 and 45, fifteen minutes apart from the ' +
    'next hour’s. A step as long as the field matches only its start, which gives a warning.',
  references: ['entry.c, get_range (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      '*/45 * * * * /bin/true\n',
      '0 */5 * * * /bin/true\n',
      { code: '*/90 * * * * /bin/true\n', fixed: '0 * * * * /bin/true\n' },
    ],
    valid: ['*/15 */6 * * * /bin/true\n', '0-40/20 * * * * /bin/true\n'],
  },
  reach: 'section',
  visit: {
    field(node, context) {
      if (!node.source.startsWith('*/') || node.fault !== undefined) return;
      if (node.field !== 'minute' && node.field !== 'hour') return;
      const { low, high } = fieldDefinition(node.field);
      const size = high - low + 1;
      const [item] = node.items;
      if (item?.shape !== 'all' || node.items.length > 1 || size % item.step === 0) return;
      const last = node.values.at(-1)!;
      if (item.step > size) {
        const unit = node.field === 'minute' ? 'an hour' : 'a day';
        context.report(item, `A step of ${item.step} is longer than ${unit} and matches ${low} only.`, {
          severity: 'warning',
          fixes: [{ title: 'Change to 0', safety: 'suggested', edits: [replacement(item, '0')] }],
        });
        return;
      }
      const unit = node.field === 'minute' ? 'minutes' : 'hours';
      context.report(
        item,
        `The step starts anew at 0: after ${last} the next run is ${size - last} ${unit} later, not ${item.step}.`,
      );
    },
  },
});

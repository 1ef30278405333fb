import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds characters in a field that cron skips without a word. */
export default defineRule({
  id: 'crontab/ignored-characters',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Characters at the end of a field have no meaning for cron, which ignores them.',
  why:
    'cron reads a field as far as it makes sense and skips the rest up to the next blank, without a message: `*15` is `*`, `FRI#2` is every ' +
    'Friday, `0~30` is `0`. The job then runs at other times than it seems.',
  references: ['entry.c, get_list (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: '*15 * * * * /bin/true\n', fixed: '*/15 * * * * /bin/true\n' },
      '0 0 * * FRI#2 /bin/true\n',
      '0~30 4 * * * /bin/true\n',
      '0 9-17-18 * * * /bin/true\n',
    ],
    valid: ['*/15 9-17 1,2 * FRI /bin/true\n', '0 5 * * *\r\n'],
  },
  reach: 'section',
  visit: {
    field(node, context) {
      if (node.ignored === undefined) return;
      const { text } = context.analysis.document;
      const rest = text.slice(node.ignored.start, node.ignored.end);
      if (rest.trim() === '') return;
      const read = text.slice(node.start, node.ignored.start);
      const hint = rest.startsWith('~')
        ? ' Random values are a feature of cronie.'
        : rest.startsWith('#')
          ? ' Other schedulers know "#".'
          : '';
      const step = read === '*' && /^\d+$/.test(rest) ? `*/${rest}` : undefined;
      context.report(node.ignored, `cron ignores "${rest}" and reads the field as "${read}".${hint}`, {
        fixes:
          step === undefined
            ? []
            : [{ title: `Change to ${step}`, safety: 'suggested', edits: [replacement(node, step)] }],
      });
    },
  },
});

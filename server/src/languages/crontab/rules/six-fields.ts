import { defineRule } from '../define-rule.ts';

const fieldLike = /^(\?|\*|\*\/\d+|\d{1,2}|\d{1,2}-\d{1,2}|20\d\d)$/;

/** Finds schedules with a sixth field, as other schedulers have it. */
export default defineRule({
  id: 'crontab/six-fields',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A schedule has six fields.',
  why:
    'Quartz, Spring and some libraries have a field for seconds before the others or one for years behind them; cron has five fields ' +
    'and starts nothing more often than once a minute. A `*` where the command or the user should be makes cron ignore the whole file; any ' +
    'other value there is taken for the command.',
  references: ['entry.c, load_entry (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: '0 */5 * * * * /bin/true\n', fixed: '*/5 * * * * /bin/true\n' },
      { code: '0 0 12 * * ? /bin/true\n', fixed: '0 12 * * ? /bin/true\n' },
    ],
    valid: ['*/5 * * * * /bin/true\n'],
  },
  visit: {
    entry(node, context) {
      if (node.fields.length !== 5 || node.command === undefined) return;
      const word = node.user ?? context.analysis.scriptOf(node).commands[0]?.words[0];
      if (word === undefined || !fieldLike.test(word.value)) return;
      const rejected =
        node.fault === 'star-command' || (node.fault === 'impossible-user' && context.analysis.choice.certain);
      const [first, second] = node.fields;
      context.report(
        { start: first!.start, end: word.end },
        rejected
          ? 'cron has five fields, none of them for seconds or years; it ignores the whole file for this line.'
          : `cron has five fields, none of them for seconds or years; "${word.value}" is taken for the command.`,
        {
          severity: rejected ? 'error' : 'warning',
          fixes: [
            {
              title: 'Remove the first field',
              safety: 'suggested',
              edits: [{ start: first!.start, end: second!.start, newText: '' }],
            },
          ],
        },
      );
    },
  },
});

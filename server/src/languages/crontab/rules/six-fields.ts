import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';
import { looksLikeField } from '../schema/fields.ts';

function firstWord({ command }: EntryNode, analysis: CrontabAnalysis): { value: string; end: number } | undefined {
  if (command === undefined) return undefined;
  const value = /^\S+/.exec(analysis.document.text.slice(command.start, command.end))?.[0] ?? '';
  return { value, end: command.start + value.length };
}

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
  reach: 'section',
  visit: {
    entry(node, context) {
      if (node.fault !== undefined && node.fault !== 'star-command' && node.fault !== 'impossible-user') return;
      const word = node.user ?? firstWord(node, context.analysis);
      if (word === undefined || !looksLikeField(word.value)) return;
      const rejected =
        node.fault === 'star-command' || (node.fault === 'impossible-user' && context.analysis.choice.certain);
      const [first, second] = node.fields;
      context.report(
        { start: node.start, end: word.end },
        rejected
          ? 'cron has five fields, none of them for seconds or years; it ignores the whole file for this line.'
          : `cron has five fields, none of them for seconds or years; "${word.value}" is taken for the command.`,
        {
          severity: rejected ? 'error' : 'warning',
          fixes:
            first === undefined || second === undefined
              ? []
              : [
                  {
                    title: 'Remove the first field',
                    safety: 'suggested',
                    edits: [{ start: first.start, end: second.start, newText: '' }],
                  },
                ],
        },
      );
    },
  },
});

import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { ErrorNode, LineFault } from '../parse/tree.ts';

const messages: Partial<Record<LineFault, string>> = {
  'empty-setting': 'A setting needs a value; write "" for none. cron ignores the whole file for this line.',
  'unclosed-quote': 'The quote is never closed; cron ignores the whole file for this line.',
  'text-after-quote':
    'Nothing may follow the closing quote, no comment either; cron ignores the whole file for this line.',
  'setting-too-long':
    'cron takes 998 bytes of a setting, so that the closing quote is lost; it ignores the whole file for this line.',
  export:
    'cron is no shell: a setting is written without a word before its name. It ignores the whole file for this line.',
};

function fixOf(node: ErrorNode, line: string): Fix | undefined {
  const suggested = (title: string, edits: Fix['edits']): Fix => ({ title, safety: 'suggested', edits });
  if (node.fault === 'empty-setting')
    return suggested('Write ""', [insertion(node.start + line.trimEnd().length, '""')]);
  if (node.fault === 'export') {
    const word = /^\w+\s+/.exec(line)![0];
    return /=./.test(line)
      ? suggested(`Remove "${word.trim()}"`, [{ start: node.start, end: node.start + word.length, newText: '' }])
      : undefined;
  }
  if (node.fault === 'setting-too-long') return undefined;
  if (node.fault === 'unclosed-quote') {
    const quote = /=\s*(["'])/.exec(line)![1]!;
    return suggested('Close the quote', [insertion(node.start + line.trimEnd().length, quote)]);
  }
  const comment = /^[^"'=]*=\s*(["'])[^"']*\1(\s*)(#.*)$/.exec(line);
  if (comment === null) return undefined;
  const [, , blank = '', text = ''] = comment;
  const start = node.start + line.length - text.length - blank.length;
  return suggested('Move the comment to a line of its own', [
    insertion(node.start, `${text.trimEnd()}\n`),
    { start, end: node.start + line.length, newText: '' },
  ]);
}

function report(node: ErrorNode, context: RuleContext<CrontabAnalysis>): void {
  const fix = fixOf(node, context.analysis.document.text.slice(node.start, node.end));
  context.report(node, messages[node.fault] ?? '', { fixes: fix === undefined ? [] : [fix] });
}

/** Finds lines that are meant to be settings and that cron cannot read as such. */
export default defineRule({
  id: 'crontab/invalid-setting',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line `NAME=value` has no value, an open quote, or text behind the closing one.',
  why:
    'What cron cannot read as a setting it tries to read as a job, complains of a bad minute, and ignores the whole file. ' +
    'Turning mail off is written `MAILTO=""`: Debian’s cron refuses `MAILTO=`.',
  references: ['env.c, load_env (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: 'MAILTO=\n', fixed: 'MAILTO=""\n' },
      { code: 'export PATH=/bin\n', fixed: 'PATH=/bin\n' },
      { code: 'GREETING="hello\n', fixed: 'GREETING="hello"\n' },
      { code: 'MAILTO="root" # me\n', fixed: '# me\nMAILTO="root"\n' },
    ],
    valid: ['MAILTO=""\nA = "b c"\n"D" = e f\n@daily /bin/true\n'],
  },
  visit: {
    'error:empty-setting': report,
    'error:unclosed-quote': report,
    'error:text-after-quote': report,
    'error:setting-too-long': report,
    'error:export': report,
  },
});

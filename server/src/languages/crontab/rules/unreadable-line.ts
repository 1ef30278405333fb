import type { RuleContext } from '../../../core/rules/rule.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { ErrorNode } from '../parse/tree.ts';

function report(node: ErrorNode, context: RuleContext<CrontabAnalysis>): void {
  const { text, lines } = context.analysis.document;
  const comment = node.fault === 'foreign-comment';
  const end = Math.min(node.end, lines.lineEnd(lines.lineOf(node.start)));
  const odd = /^[\u00A0\u2000-\u200B\u3000\v\f]/.test(text.slice(node.start));
  const message = comment
    ? 'Comments begin with "#"; cron takes this line for a job and ignores the whole file.'
    : odd
      ? 'The line begins with a blank that cron does not know; only spaces and tabs may stand there. It ignores the whole file.'
      : 'This is neither a comment, a setting nor a schedule; cron complains of a bad minute and ignores the whole file.';
  context.report({ start: node.start, end: Math.max(end, node.start + 1) }, message, {
    fixes: [{ title: 'Make it a comment', safety: 'suggested', edits: [insertion(node.start, '# ')] }],
  });
}

/** Finds lines of no kind that cron knows. */
export default defineRule({
  id: 'crontab/unreadable-line',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line is neither a comment nor a setting nor a job.',
  why:
    'Every line stands for itself: there are no continuation lines, no sections, and no comments but those that begin with `#`. ' +
    'cron ignores the whole file for one line that it cannot read.',
  references: ['entry.c, load_entry (Debian’s cron 3.0pl1-162)', 'crontab(5)'],
  examples: {
    invalid: [
      { code: '// nightly\n@daily /bin/true\n', fixed: '# // nightly\n@daily /bin/true\n' },
      { code: '/usr/bin/backup\n', fixed: '# /usr/bin/backup\n' },
    ],
    valid: ['# nightly\n\n   # indented\n@daily /bin/true\n'],
  },
  visit: { 'error:unreadable': report, 'error:foreign-comment': report },
});

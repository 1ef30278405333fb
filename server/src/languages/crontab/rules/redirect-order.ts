import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds redirections whose order undoes what they are meant to do. */
export default defineRule({
  id: 'crontab/redirect-order',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`2>&1` stands before the redirection of the output.',
  why:
    'The shell works from left to right: `2>&1 >/dev/null` sends errors to where the output went until then, which is cron’s mail, and only ' +
    'then turns the output away. For both in one place `2>&1` comes last. If errors shall come by mail, `>/dev/null` alone says so.',
  references: ['POSIX.1-2017, XCU 2.7'],
  examples: {
    invalid: [{ code: '@daily /bin/job 2>&1 >/dev/null\n', fixed: '@daily /bin/job >/dev/null 2>&1\n' }],
    valid: ['@daily /bin/job >/dev/null 2>&1\n', '@daily /bin/job 2>&1 >/dev/null | mail -s errors root\n'],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const shell = node.command?.shell.value ?? '';
      const errors = shell.search(/2>&\s*1/);
      if (errors < 0 || !shell.includes('>', errors + 3)) return;
      for (const { redirects, after } of context.analysis.scriptOf(node).commands) {
        if (after === '|' || after === '|&') continue;
        const first = redirects.findIndex((token) => /^2>&\s*1$/.test(token.text));
        const output = redirects.findIndex((token, index) => index > first && /^1?>[>|]?\s*[^&\s>|]/.test(token.text));
        if (first < 0 || output < 0) continue;
        const toOutput = redirects[first]!;
        const second = redirects[output]!;
        context.report(
          { start: toOutput.start, end: second.end },
          'Errors still go to cron’s mail: "2>&1" must come behind the redirection of the output.',
          {
            fixes: [
              {
                title: 'Swap the two',
                safety: 'suggested',
                edits: [replacement(toOutput, second.text), replacement(second, toOutput.text)],
              },
            ],
          },
        );
      }
    },
  },
});

import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { pointBefore } from '../edits.ts';

/** Finds a last line that no line feed ends. */
export default defineRule({
  id: 'crontab/missing-final-newline',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  what: 'The last line of the table has no line feed at its end.',
  why: 'Debian’s cron takes a file that does not end with a line feed for one that was cut off, and ignores all of it. A comment may end the file without one.',
  references: ['user.c, load_user, and crontab.c, replace_cmd (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [{ code: '@daily /bin/true', fixed: '@daily /bin/true\n' }],
    valid: ['@daily /bin/true\n', '@daily /bin/true\n# end', ''],
  },
  visit: {
    end(context) {
      const { root, document } = context.analysis;
      if (root.unfinished === undefined) return;
      context.report(
        pointBefore(context.analysis, root.unfinished.end),
        'The last line needs a line feed at its end, or else cron ignores the whole file.',
        { fixes: [{ title: 'Insert a line feed', safety: 'safe', edits: [insertion(document.text.length, '\n')] }] },
      );
    },
  },
});

import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds comments that become part of a value. */
export default defineRule({
  id: 'crontab/comment-in-setting',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A comment stands behind the value of a setting and belongs to it.',
  why: 'cron knows comments only on lines of their own. `MAILTO=root # me` sends mail to an address that there isn’t. Put the comment above.',
  references: ['crontab(5)', 'env.c, load_env (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [{ code: 'MAILTO=root # me\n@daily /bin/true\n', fixed: '# me\nMAILTO=root\n@daily /bin/true\n' }],
    valid: ['# me\nMAILTO=root\n@daily /bin/true\n', 'COLOUR=#fff\n@daily /bin/true\n', '@daily /bin/true # nightly\n'],
  },
  visit: {
    setting(node, context) {
      if (node.quote !== '') return;
      const found = /\s+(#.*)$/.exec(node.value.value);
      if (found === null) return;
      const start = node.value.start + found.index;
      const comment = found[1]!;
      const span = { start: node.value.end - comment.length, end: node.value.end };
      context.report(
        span,
        `"${comment}" becomes part of the value of ${node.name.value}; a comment needs a line of its own.`,
        {
          fixes: [
            {
              title: 'Move the comment to a line of its own',
              safety: 'suggested',
              edits: [insertion(node.start, `${comment}\n`), { start, end: node.value.end, newText: '' }],
            },
          ],
        },
      );
    },
  },
});

import { defineRule } from '../define-rule.ts';

/** Finds a byte order mark. */
export default defineRule({
  id: 'crontab/byte-order-mark',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  what: 'The table begins with a byte order mark.',
  why: 'cron takes the mark for the first character of the first line: a comment or a job there makes it ignore the whole file, a setting gets a name that nobody reads.',
  references: ['env.c, load_env, and misc.c, skip_comments (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: '\uFEFF# jobs\n@daily /bin/true\n', fixed: '# jobs\n@daily /bin/true\n' },
      { code: '\uFEFFMAILTO=root\n@daily /bin/true\n', fixed: 'MAILTO=root\n@daily /bin/true\n' },
    ],
    valid: ['# jobs\n@daily /bin/true\n'],
  },
  visit: {
    end(context) {
      const { root, document } = context.analysis;
      const { mark } = root;
      if (mark === 'none') return;
      const span = { start: 0, end: 1 };
      const message =
        mark === 'in-name'
          ? 'The byte order mark becomes part of the name of the first setting, which nobody reads then.'
          : 'cron takes the byte order mark for the start of a job and ignores the whole file.';
      context.report(span, message, {
        severity: mark === 'in-name' ? 'warning' : 'error',
        // Without the mark a quote would begin the name, and cron might refuse what it accepts.
        fixes: /["']/.test(document.text[1] ?? '')
          ? []
          : [{ title: 'Remove the byte order mark', safety: 'safe', edits: [{ ...span, newText: '' }] }],
      });
    },
  },
});

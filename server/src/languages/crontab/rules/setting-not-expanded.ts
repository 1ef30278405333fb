import type { TextEdit } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { usualPath } from '../schema/variables.ts';

const reference = /\$\{?(PATH|HOME|USER|LOGNAME|SHELL|PWD)\b\}?|\$\(|`|(^|:)~(?=\/|$|:)/;

/** Finds values that would mean something else if cron were a shell. */
export default defineRule({
  id: 'crontab/setting-not-expanded',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The value of a setting has a variable, a `~` or a command in it, none of which cron expands.',
  why:
    'cron hands values on as they stand. `PATH=$PATH:/opt/bin` leaves a job without /bin, so that hardly anything is found, and `~/bin` is ' +
    'no folder. Write the whole value.',
  references: ['crontab(5)', 'env.c, load_env (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: 'PATH=$PATH:/opt/bin\n@daily /bin/true\n', fixed: `PATH=${usualPath}:/opt/bin\n@daily /bin/true\n` },
      'HOME=~\n@daily /bin/true\n',
    ],
    valid: ['PATH=/usr/bin:/bin:/opt/bin\n@daily echo $PATH\n', 'SECRET=a$b\n@daily /bin/true\n'],
  },
  visit: {
    setting({ name, value }, context) {
      const found = reference.exec(value.value);
      if (found === null) return;
      const start = value.start + found.index + (found[2] === ':' ? 1 : 0);
      const end = value.start + found.index + found[0].length;
      const own = /^\$\{?PATH/.test(found[0]) && name.value === 'PATH';
      const edit: TextEdit = { start, end, newText: usualPath };
      const text = context.analysis.document.text.slice(start, end);
      context.report(
        { start, end },
        `cron does not expand "${text}": the value of ${name.value} has these very characters in it.`,
        {
          fixes: own ? [{ title: 'Write the usual PATH', safety: 'suggested', edits: [edit] }] : [],
        },
      );
    },
  },
});

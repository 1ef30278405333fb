import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findVariable, knownVariables } from '../schema/variables.ts';

/** Shorter names are near to everything. */
const shortest = 4;

/** Finds settings that look like misspelt ones. */
export default defineRule({
  id: 'crontab/unknown-setting',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The name of a setting is near to one that cron reads, and no command uses it.',
  why: 'Any name may be set, so that cron does not notice a misspelt `MAILTO`; the mails then go on to the user of the job, or nowhere.',
  references: ['crontab(5)', 'do_command.c (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: 'MAIL_TO=root\n@daily /bin/true\n', fixed: 'MAILTO=root\n@daily /bin/true\n' },
      { code: 'Path=/bin\n@daily /bin/true\n', fixed: 'PATH=/bin\n@daily /bin/true\n' },
    ],
    valid: ['MAILTO=root\n@daily /bin/true\n', 'PATHS=/srv\n@daily ls $PATHS\n', 'BACKUP=/srv\n@daily /bin/true\n'],
  },
  visit: {
    setting({ name }, context) {
      if (name.value.length < shortest || findVariable(name.value) !== undefined) return;
      const meant = nearest(
        name.value,
        knownVariables.filter(({ readBy }) => readBy !== 'others').map((known) => known.name),
      );
      if (meant === undefined) return;
      if (context.analysis.wordsInCommands().has(name.value)) return;
      context.report(name, `Nothing reads a setting "${name.value}"; did you mean "${meant}"?`, {
        fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(name, meant)] }],
      });
    },
  },
});

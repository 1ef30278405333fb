import { defineRule } from '../define-rule.ts';
import { removeLine } from '../edits.ts';

/** Finds settings below everything that they could hold for. */
export default defineRule({
  id: 'crontab/setting-without-effect',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A setting stands below the last job of the table.',
  why: 'A setting holds for the jobs below it, up to the next setting of that name. Behind the last job it holds for none. Move it up.',
  references: ['user.c, load_user (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [{ code: '@daily /bin/true\nMAILTO=root\n', fixed: '@daily /bin/true\n' }],
    valid: ['MAILTO=root\n@daily /bin/true\n', 'MAILTO=root\n'],
  },
  visit: {
    end(context) {
      const { entries, settings } = context.analysis.root;
      const last = entries.at(-1);
      if (last === undefined) return;
      for (const setting of settings) {
        if (setting.start < last.start) continue;
        context.report(
          setting.name.value === '' ? setting : setting.name,
          `No job stands below this setting of ${setting.name.value}, so that it has no effect.`,
          {
            tags: ['unnecessary'],
            fixes: [{ title: 'Remove the line', safety: 'suggested', edits: [removeLine(context.analysis, setting)] }],
          },
        );
      }
    },
  },
});

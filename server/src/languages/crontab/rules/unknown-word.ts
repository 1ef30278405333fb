import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { scheduleWords } from '../schema/words.ts';

/** Finds `@words` that cron does not know. */
export default defineRule({
  id: 'crontab/unknown-word',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An `@word` is none of those that cron knows.',
  why: 'cron knows eight words, in small letters only, and ignores the whole file for any other. Words such as `@every` belong to other schedulers.',
  references: ['entry.c, load_entry (Debian’s cron 3.0pl1-162)'],
  examples: {
    invalid: [
      { code: '@dayly /bin/true\n', fixed: '@daily /bin/true\n' },
      { code: '@Daily /bin/true\n', fixed: '@daily /bin/true\n' },
      '@every 5m /bin/true\n',
    ],
    valid: scheduleWords.map(({ name }) => `${name} /bin/true\n`),
  },
  reach: 'section',
  visit: {
    entry({ word, fault }, context) {
      if (word === undefined || fault !== 'bad-word') return;
      const names = scheduleWords.map(({ name }) => name);
      const meant = nearest(word.value, names);
      const hint = meant === undefined ? `it knows ${names.join(', ')}` : `did you mean "${meant}"?`;
      context.report(word, `cron has no word "${word.value}"; ${hint}${meant === undefined ? '.' : ''}`, {
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(word, meant)] }],
      });
    },
  },
});

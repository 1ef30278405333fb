import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { formatDate, readDate } from '../parse/date.ts';

const day = 86_400_000;
const example = (date: string) =>
  `hello (1.0) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  ${date} 10:00:00 +0000\n`;

/** Finds entries that were signed tomorrow or later. */
export default defineRule({
  id: 'debian-changelog/future-date',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An entry has a date in the future.',
  why: 'Builds take the time of their files from the newest entry. A date in the future gives files that are newer than the clock, and tools that build again what is older do so for ever. A day is allowed for time zones and clocks.',
  references: ['deb-changelog(5)', 'Debian Policy 4.4'],
  examples: {
    invalid: [
      {
        code: example('Sun, 01 Feb 2026'),
        fixed: example('Mon, 05 Jan 2026'),
        now: Date.UTC(2026, 0, 5, 10),
      },
    ],
    valid: [example('Mon, 02 Jan 2023'), { code: example('Mon, 05 Jan 2026'), now: Date.UTC(2026, 0, 4, 23) }],
  },
  visit: {
    trailer(node, context) {
      const date = readDate(node);
      const { now } = context.analysis;
      if (date === undefined || date.time <= now + day) return;
      context.report(node.date, 'The date lies in the future; builds would give their files that time.', {
        fixes: [
          {
            title: 'Write the date of now',
            safety: 'suggested',
            edits: [replacement(node.date, formatDate(now, date.zone))],
          },
        ],
      });
    },
  },
});

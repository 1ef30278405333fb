import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { fullMonths, months, readDate } from '../parse/date.ts';
import { formSeverity } from '../strictness.ts';

const example = (date: string) =>
  `hello (1.0) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  ${date} 10:00:00 +0000\n`;

/** Finds dates that dpkg cannot read, and days that a month does not have. */
export default defineRule({
  id: 'debian-changelog/invalid-date',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The date of a trailer cannot be read, or does not exist.',
  why: 'The date has the form of `date -R`: `Mon, 02 Jan 2023 10:00:00 +0000`, with English names of three letters. dpkg warns about a date that it cannot read; a 31st of April it takes for the 1st of May without a word.',
  references: ['deb-changelog(5)', 'Dpkg::Changelog::Entry::Debian (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: example('Mon, 02 January 2023'), fixed: example('Mon, 02 Jan 2023') },
      { code: example('Mon, 02 Jna 2023'), fixed: example('Mon, 02 Jan 2023') },
      example('Mon, 32 Jan 2023'),
      example('Mon, 31 Apr 2023'),
    ],
    valid: [example('Mon, 02 Jan 2023')],
  },
  reach: 'section',
  visit: {
    trailer(node, context) {
      const date = readDate(node);
      if (date === undefined) {
        const { month } = node;
        const severity = formSeverity(context.analysis);
        const known = months.some((name) => name.toLowerCase() === month.text.toLowerCase());
        if (known) {
          context.report(node.date, `dpkg cannot read the date "${node.date.text}": no such day or time.`, {
            severity,
          });
          return;
        }
        const full = fullMonths.findIndex((name) => name.toLowerCase() === month.text.toLowerCase());
        const meant = full >= 0 ? months[full] : nearest(month.text, months);
        context.report(month, `"${month.text}" is no month; it is one of ${months.join(', ')}.`, {
          severity,
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(month, meant)] }],
        });
      } else if (!date.exists) {
        context.report(node.date, `${months[date.month]} ${date.year} has no day ${date.day}.`, {
          severity: 'warning',
        });
      }
    },
  },
});

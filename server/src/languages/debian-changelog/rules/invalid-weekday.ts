import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { readDate, weekdayOf, weekdays } from '../parse/date.ts';

const example = (weekday: string) =>
  `hello (1.0) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  ${weekday}, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds weekdays that do not exist or do not fit the date. */
export default defineRule({
  id: 'debian-changelog/invalid-weekday',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The weekday of a trailer is misspelt, or the date falls on another one.',
  why: 'dpkg warns about a weekday other than Mon, Tue, Wed, Thu, Fri, Sat and Sun, and ignores it. Whether it fits the date nobody checks; where it does not, one of the two is a slip of the pen.',
  references: ['deb-changelog(5)', 'Dpkg::Changelog::Entry::Debian (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: example('Monday'), fixed: example('Mon') },
      { code: example('Tue'), fixed: example('Mon') },
    ],
    valid: [example('Mon')],
  },
  reach: 'section',
  visit: {
    trailer(node, context) {
      const { weekday } = node;
      if (weekday === undefined) return;
      const date = readDate(node);
      const right = date?.exists ? weekdayOf(date) : undefined;
      const known = (weekdays as readonly string[]).includes(weekday.text);
      if (known && (right === undefined || right === weekday.text)) return;
      const message = known
        ? `The date is a ${right}, not a ${weekday.text}.`
        : `"${weekday.text}" is no weekday; it is one of ${weekdays.join(', ')}.`;
      const newest = weekday.start <= (context.analysis.root.entries[0]?.end ?? 0);
      context.report(weekday, message, {
        ...(known && !newest ? { severity: 'hint' as const } : {}),
        fixes:
          right === undefined
            ? []
            : [{ title: `Change to ${right}`, safety: 'suggested', edits: [replacement(weekday, right)] }],
      });
    },
  },
});

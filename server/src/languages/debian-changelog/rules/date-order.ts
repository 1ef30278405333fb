import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { formatDate, readDate } from '../parse/date.ts';

const entry = (version: string, suite: string, date: string) =>
  `hello (${version}) ${suite}; urgency=low\n\n  * x\n\n -- A <a@example.org>  ${date} +0000\n`;
const old = entry('1.0', 'unstable', 'Mon, 02 Jan 2023 10:00:00');

/** Finds a newest entry that is older than the one below it. */
export default defineRule({
  id: 'debian-changelog/date-order',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The newest entry is not younger than the one below it.',
  why: 'Entries stand newest first, and builds take their time from the first one. Usually the date was copied and never brought up to date.',
  references: ['Debian Policy 4.4', 'lintian: latest-debian-changelog-entry-without-new-date'],
  examples: {
    invalid: [
      `${entry('1.1', 'unstable', 'Sun, 01 Jan 2023 10:00:00')}\n${old}`,
      {
        code: `${entry('1.1', 'unstable', 'Mon, 02 Jan 2023 10:00:00')}\n${old}`,
        fixed: `${entry('1.1', 'unstable', 'Mon, 05 Jan 2026 10:00:00')}\n${old}`,
        now: Date.UTC(2026, 0, 5, 10),
      },
    ],
    valid: [
      `${entry('1.1', 'unstable', 'Tue, 03 Jan 2023 10:00:00')}\n${old}`,
      `${entry('1.1', 'UNRELEASED', 'Sun, 01 Jan 2023 10:00:00')}\n${old}`,
    ],
  },
  visit: {
    end(context) {
      const { root, now } = context.analysis;
      const [newest, below] = root.entries;
      if (newest?.trailer === undefined || below?.trailer === undefined) return;
      if (newest.heading === undefined || newest.heading.suites.some(({ text }) => text === 'UNRELEASED')) return;
      if (newest.heading.package.text !== below.heading?.package.text) return;
      const [date, other] = [readDate(newest.trailer), readDate(below.trailer)];
      if (date === undefined || other === undefined || date.time > other.time) return;
      const { date: span } = newest.trailer;
      context.report(span, 'The newest entry has a date that is not after that of the entry below.', {
        related: [{ span: below.trailer.date, message: 'the date of the entry below' }],
        fixes: [
          {
            title: 'Write the date of now',
            safety: 'suggested',
            edits: [replacement(span, formatDate(now, date.zone))],
          },
        ],
      });
    },
  },
});

import { joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import { isReleaseDate } from '../analysis/release-date.ts';
import { defineRule } from '../define-rule.ts';

const release = (fields: string) =>
  `Suite: stable\nArchitectures: amd64\nComponents: main\n${fields}SHA256:\n ${'0'.repeat(64)} 0 main/binary-amd64/Packages\n`;
const path = '/srv/dists/stable/Release';

/** Finds dates of Release files that apt cannot read. */
export default defineRule({
  id: 'debian-control/release-date',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'apt cannot read a date of a Release file.',
  why: 'apt wants `Mon, 02 Jan 2023 10:00:00 UTC`, in UTC alone. It warns about a `Date` of another form, and then cannot tell whether it was sent an older file than it has. A `Valid-Until` of another form it passes over in silence, so that the file never expires and old packages can be served for ever.',
  references: [
    'RFC 1123',
    'RFC1123StrToTime() and debReleaseIndex::Load() (apt 2.6)',
    'apt.conf(5), Acquire::Check-Valid-Until',
  ],
  examples: {
    invalid: [
      { code: release('Date: 2023-01-02T10:00:00Z\n'), path },
      { code: release('Date: Mon, 02 Jan 2023 10:00:00 UTC\nValid-Until: Mon, 09 Jan 2023 10:00:00 CET\n'), path },
    ],
    valid: [
      { code: release('Date: Mon, 02 Jan 2023 10:00:00 UTC\nValid-Until: Mon, 9 Jan 2023 10:00:00 +0000\n'), path },
    ],
  },
  reach: 'section',
  visit: {
    field(field, context) {
      const { choice, document } = context.analysis;
      if (choice.kind !== 'release' || (field.key !== 'date' && field.key !== 'valid-until')) return;
      const value = joinedValue(document.text, field);
      if (value === '' || /[@${}]/.test(value) || isReleaseDate(value)) return;
      const so = field.key === 'date' ? 'warns' : 'takes the file as good for ever';
      const message = `apt cannot read this date, and ${so}; it has the form "Mon, 02 Jan 2023 10:00:00 UTC".`;
      context.report(valueSpan(document.text, field), message);
    },
  },
});

import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { formSeverity } from '../strictness.ts';

const example = (gap: string) =>
  `hello (1.0) unstable; urgency=low\n\n  * First release.\n\n -- A <a@example.org>${gap}Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds trailers of the wrong form. */
export default defineRule({
  id: 'debian-changelog/bad-trailer',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  what: 'The line that ends an entry does not have the form ` -- name <mail>  date`.',
  why: 'dpkg-parsechangelog warns about such a trailer. Exactly two blanks part the mail address from the date, and the date has the form of `date -R`. Where a quarter of the entries end in another way, it is a warning: dpkg has built the package so far.',
  references: ['deb-changelog(5)', 'Dpkg::Changelog::Entry::Debian (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: example(' '), fixed: example('  ') },
      'hello (1.0) unstable; urgency=low\n\n  * First release.\n\n -- A <a@example.org>  yesterday\n',
    ],
    valid: [example('  ')],
  },
  reach: 'section',
  visit: {
    trailer(node, context) {
      if (node.gap.end - node.gap.start === 2) return;
      const span = { start: node.mail.end, end: node.date.start };
      context.report(span, 'Two blanks part the mail address from the date; dpkg warns about one.', {
        severity: formSeverity(context.analysis),
        fixes: [{ title: 'Write two blanks', safety: 'safe', edits: [replacement(node.gap, '  ')] }],
      });
    },
    'error:trailer'(node, context) {
      context.report(node, 'This is no trailer of the form " -- name <mail>  Mon, 02 Jan 2023 10:00:00 +0000".', {
        severity: formSeverity(context.analysis),
      });
    },
  },
});

import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { formSeverity } from '../strictness.ts';

/** Finds lines at the margin that are no heading. */
export default defineRule({
  id: 'debian-changelog/bad-heading',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line at the margin is not a heading.',
  why: 'A heading has the form `package (version) suite; urgency=medium`. Changes are indented by two blanks. dpkg-parsechangelog warns about anything else at the margin and leaves it out.',
  references: ['deb-changelog(5)', 'Dpkg::Changelog::Debian (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      {
        code: 'hello (1.0) unstable; urgency=low\n\n* First release.\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
        fixed:
          'hello (1.0) unstable; urgency=low\n\n  * First release.\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
      },
    ],
    valid: [
      'hello (1.0) unstable; urgency=low\n\n  * First release.\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
    ],
  },
  visit: {
    'error:heading'(node, context) {
      const line = context.analysis.document.text.slice(node.start, node.end);
      const change = /^[*+-]/.test(line);
      const message = change
        ? 'A change is indented by two blanks; dpkg leaves this line out.'
        : 'This is no heading ("package (version) suite; urgency=medium"); dpkg leaves this line out.';
      const title = 'Indent it as a change';
      context.report(node, message, {
        severity: formSeverity(context.analysis),
        fixes: change ? [{ title, safety: 'suggested', edits: [insertion(node.start, '  ')] }] : [],
      });
    },
  },
});

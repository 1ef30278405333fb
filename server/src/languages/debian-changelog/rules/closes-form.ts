import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

const entry = (closes: string) =>
  `hello (1.0) unstable; urgency=low\n\n  * Mend it. (${closes})\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds `Closes #123`, which closes nothing. */
export default defineRule({
  id: 'debian-changelog/closes-form',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`Closes` has no colon behind it, so that the bug stays open.',
  why: 'The archive closes a bug for `Closes: #123456` (any case, several numbers parted by commas). Without the colon it is plain text.',
  references: ['Debian Policy 4.4', 'Dpkg::Changelog::Entry::Debian, find_closes (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [{ code: entry('Closes #123456'), fixed: entry('Closes: #123456') }],
    valid: [entry('Closes: #123456, #123457'), entry('closes: bug#123456'), entry('see #123456')],
  },
  visit: {
    change(node, context) {
      const line = context.analysis.document.text.slice(node.start, node.end);
      for (const match of line.matchAll(/\bcloses(?=\s*(?:bug\s?)?#\d{3,})/gi)) {
        const span = { start: node.start + match.index, end: node.start + match.index + match[0].length };
        context.report(span, 'Without a colon behind "Closes" the bug stays open.', {
          fixes: [{ title: 'Write a colon', safety: 'suggested', edits: [insertion(span.end, ':')] }],
        });
      }
    },
  },
});

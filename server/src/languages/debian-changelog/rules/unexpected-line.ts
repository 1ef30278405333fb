import { defineRule } from '../define-rule.ts';

/** Finds lines that stand where something else belongs. */
export default defineRule({
  id: 'debian-changelog/unexpected-line',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A line stands where dpkg expects something else.',
  why: 'An entry is a heading, changes that are indented by at least two blanks, and a trailer, in this order. dpkg-parsechangelog warns where that is not so.',
  references: ['deb-changelog(5)', 'Dpkg::Changelog::Debian (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      'hello (1.0) unstable; urgency=low\n\n * First release.\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
      '  * A change without a heading.\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
      'hello (1.0) unstable urgency=low\n\n  * The semicolon is missing.\n',
    ],
    valid: [
      'hello (1.0) unstable; urgency=low\n\n  * First release.\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
    ],
  },
  visit: {
    'error:order'({ start, end, expected }, context) {
      const { root } = context.analysis;
      if (root.children.length === 0 && root.entries.length === 0) return;
      if (start >= end) return;
      const old = root.tail?.start === start;
      const message = old
        ? `dpkg takes this for a format older than its own and reads no further; it expected ${expected}.`
        : `dpkg expected ${expected} here.`;
      context.report({ start, end }, message);
    },
    'error:no-heading'(node, context) {
      context.report(node, `dpkg expected ${node.expected} here; changes follow a heading.`);
    },
    'error:junk'(node, context) {
      context.report(node, 'Changes are indented by two blanks at least; dpkg leaves this line out.');
    },
  },
});

import { findPerlVersionFault } from '../../../core/debian-version/version.ts';
import { defineRule } from '../define-rule.ts';

/** Finds versions that dpkg refuses. */
export default defineRule({
  id: 'debian-changelog/invalid-version',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'The version of an entry is not one that dpkg accepts.',
  why: 'A version is `[epoch:]upstream[-revision]`: the epoch is a number, the upstream part begins with a digit, and only letters, digits and `. + ~ - :` may stand in it.',
  references: ['deb-version(7)', 'Dpkg::Version (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      'hello (1.0_1) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
      'hello (v1.0) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
    ],
    valid: [
      'hello (1:1.0~rc1-1) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
    ],
  },
  reach: 'section',
  visit: {
    heading({ version }, context) {
      const fault = findPerlVersionFault(version.text);
      if (fault === undefined) return;
      const span = { start: version.start + fault.start, end: version.start + fault.end };
      context.report(span, `dpkg refuses the version "${version.text}": ${fault.reason}.`);
    },
  },
});

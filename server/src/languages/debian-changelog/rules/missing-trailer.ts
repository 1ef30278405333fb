import { defineRule } from '../define-rule.ts';
import { formSeverity } from '../strictness.ts';

/** Finds entries that nobody signed. */
export default defineRule({
  id: 'debian-changelog/missing-trailer',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'An entry ends without its trailer.',
  why: 'Each entry ends with ` -- name <mail>  date`; dpkg-parsechangelog warns when the next heading or the end of the file comes first, and the package has no maintainer or date then. While the only entry is still being written it is a warning, as it is where a quarter of the entries do not end in the usual way.',
  references: ['deb-changelog(5)', 'Dpkg::Changelog::Debian (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: ['hello (1.0) unstable; urgency=low\n\n  * First release.\n'],
    valid: [
      'hello (1.0) unstable; urgency=low\n\n  * First release.\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
    ],
  },
  visit: {
    'error:no-trailer'(node, context) {
      context.report(node, 'The entry above lacks its trailer " -- name <mail>  date".', {
        severity: formSeverity(context.analysis),
      });
    },
  },
});

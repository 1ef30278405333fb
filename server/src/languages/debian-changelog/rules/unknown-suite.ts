import { aliases, isKnownSuite, suites } from '../../../core/debian-suites/suites.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

const entry = (suite: string) =>
  `hello (1.0) ${suite}; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds suites that are nearly, but not quite, those of Debian or Ubuntu. */
export default defineRule({
  id: 'debian-changelog/unknown-suite',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The newest entry’s suite looks like a misspelt one of Debian or Ubuntu.',
  why: 'The archive refuses an upload to a suite that it does not have. Other distributions have suites of their own: only near misses are named.',
  references: ['deb-changelog(5)', 'distro-info-data 0.58'],
  examples: {
    invalid: [
      { code: entry('unstabel'), fixed: entry('unstable') },
      { code: entry('bookwrom'), fixed: entry('bookworm') },
    ],
    valid: [entry('unstable'), entry('bookworm-security'), entry('UNRELEASED'), entry('kali-dev'), entry('noble')],
  },
  visit: {
    end(context) {
      const heading = context.analysis.root.entries[0]?.heading;
      if (heading === undefined) return;
      const names = [...aliases, 'experimental', 'UNRELEASED', ...suites.map(({ codename }) => codename)];
      for (const suite of heading.suites) {
        if (isKnownSuite(suite.text) || suite.text.length < 5) continue;
        const meant = nearest(suite.text, names);
        if (meant === undefined) continue;
        context.report(suite, `No suite of Debian or Ubuntu is called "${suite.text}"; did you mean "${meant}"?`, {
          fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(suite, meant)] }],
        });
      }
    },
  },
});

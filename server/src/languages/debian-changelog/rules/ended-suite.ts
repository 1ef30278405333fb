import { findSuite } from '../../../core/debian-suites/suites.ts';
import { defineRule } from '../define-rule.ts';
import { readDate } from '../parse/date.ts';

const entry = (suite: string, year: number) =>
  `hello (1.0) ${suite}; urgency=low\n\n  * x\n\n -- A <a@example.org>  01 Mar ${year} 10:00:00 +0000\n`;

/** Finds a newest entry for a release that takes no uploads any more, or not yet. */
export default defineRule({
  id: 'debian-changelog/ended-suite',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The newest entry is meant for a release whose support had ended when it was written.',
  why: 'The archives of Debian and Ubuntu take no uploads to a release after the end of its support, long-term support counted. A name was probably copied from an older entry.',
  references: ['distro-info-data 0.58'],
  examples: {
    invalid: [entry('jessie', 2023), entry('trusty', 2023), entry('buster-security', 2025)],
    valid: [entry('bookworm', 2024), entry('jessie', 2016), entry('unstable', 2023), entry('forky', 2026)],
  },
  visit: {
    end(context) {
      const [newest] = context.analysis.root.entries;
      if (newest?.heading === undefined || newest.trailer === undefined) return;
      const date = readDate(newest.trailer);
      if (date === undefined) return;
      const day = new Date(date.time).toISOString().slice(0, 10);
      for (const part of newest.heading.suites) {
        const suite = findSuite(part.text);
        const end = suite === undefined ? '' : suite.lts > suite.eol ? suite.lts : suite.eol;
        if (suite === undefined || end === '' || end >= day) continue;
        const vendor = suite.vendor === 'debian' ? 'Debian' : 'Ubuntu';
        context.report(part, `${vendor} ${suite.version} (${suite.codename}) takes no uploads since ${end}.`);
      }
    },
  },
});

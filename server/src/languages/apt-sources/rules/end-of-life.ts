import { findSuite } from '../../../core/debian-suites/suites.ts';
import { defineRule } from '../define-rule.ts';

/** Finds releases that get no security updates any more. */
export default defineRule({
  id: 'apt-sources/end-of-life',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A suite belongs to a release whose support has ended.',
  why: 'Its faults are no longer mended, and its files move from the mirrors to an archive of old releases, where `apt update` does not look by itself. Upgrade to a release that is supported.',
  references: ['distro-info-data 0.58'],
  examples: {
    invalid: [
      'deb https://mirror.example.org/debian jessie main\n',
      'deb https://mirror.example.org/ubuntu precise main\n',
    ],
    valid: ['deb https://mirror.example.org/debian trixie main\n', 'deb https://mirror.example.org/x stable main\n'],
  },
  reach: 'section',
  visit: {
    entry({ suites, enabled }, context) {
      if (!enabled) return;
      const { today } = context.analysis;
      for (const word of suites) {
        const suite = findSuite(word.value);
        const end = suite === undefined ? '' : suite.lts > suite.eol ? suite.lts : suite.eol;
        if (suite === undefined || end === '' || end >= today) continue;
        const vendor = suite.vendor === 'debian' ? 'Debian' : 'Ubuntu';
        context.report(word, `${vendor} ${suite.version} (${suite.codename}) has had no support since ${end}.`, {
          tags: ['deprecated'],
        });
      }
    },
  },
});

import { findSuite } from '../../../core/debian-suites/suites.ts';
import { defineRule } from '../define-rule.ts';

/** Finds archives that any trusted key may sign. */
export default defineRule({
  id: 'apt-sources/missing-signed-by',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'An archive other than the distribution’s own does not name its key.',
  why: 'Without `signed-by`, every key in /etc/apt/trusted.gpg.d may sign every archive: the key of a small archive could then replace the packages of the distribution itself. Put the key into /etc/apt/keyrings and name it.',
  references: ['sources.list(5)', 'apt-secure(8)'],
  examples: {
    invalid: ['deb https://packages.example.org/apt stable main\n'],
    valid: [
      'deb [signed-by=/etc/apt/keyrings/example.gpg] https://packages.example.org/apt stable main\n',
      'deb https://mirror.example.org/debian bookworm main\n',
      'deb file:/srv/packages ./\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ options, uris, suites, enabled, fault }, context) {
      if (!enabled || fault !== undefined) return;
      if (options.some((option) => option.key === 'signed-by' || option.key === 'trusted')) return;
      const distribution = suites.some((suite) => findSuite(suite.value) !== undefined);
      const uri = uris.find((word) => /^(https?|ftp|mirror):/.test(word.value));
      if (uri === undefined || distribution || /\/(debian|ubuntu)(-security)?\/?$/.test(uri.value)) return;
      context.report(uri, 'Any trusted key may sign this archive; name its own key with "signed-by".');
    },
  },
});

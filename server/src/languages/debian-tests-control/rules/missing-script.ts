import { defineRule } from '../define-rule.ts';

/** Finds tests whose program is not there. */
export default defineRule({
  id: 'debian-tests-control/missing-script',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The program of a test is not there, or its name can’t be one.',
  why: 'Each name in `Tests` is a file in debian/tests, or in the folder that `Tests-Directory` names. Without it the test fails.',
  references: ['README.package-tests (autopkgtest 5.28)'],
  examples: {
    invalid: ['Tests: a/b\n', { code: 'Tests: gone\n', path: '/srv/hello/debian/tests/control' }],
    valid: ['Tests: smoke\n'],
  },
  visit: {
    end(context) {
      for (const { name, path, state } of context.analysis.scripts) {
        if (name.text.includes('/')) context.report(name, 'The name of a test has no slash; autopkgtest skips it.');
        else if (state === 'missing')
          context.report(name, `There is no file "${path.split('/').slice(-3).join('/')}".`);
      }
    },
  },
});

import { dependsOf } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** Finds dependencies that can't be read. */
export default defineRule({
  id: 'debian-tests-control/invalid-relation',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: '`Depends` has a relation that neither dpkg nor autopkgtest can read.',
  why: 'The field has the form of other relations (`name (>= version) [architectures]`, alternatives with bars), and besides `@`, `@builddeps@` and `@recommends@`. autopkgtest refuses the whole file otherwise.',
  references: ['testdesc.py (autopkgtest 5.28)', 'Dpkg::Deps (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: ['Tests: a\nDepends: python3 (3.11)\n', 'Tests: a\nDepends: @ python3\n'],
    valid: ['Tests: a\nDepends: @, @builddeps@, python3 (>= 3.11) [amd64] | pypy3,\n', 'Tests: a\nDepends:\n'],
  },
  visit: {
    'field:depends'(field, context) {
      for (const { alternatives } of dependsOf(context.analysis.document.text, field)) {
        for (const { fault } of alternatives) {
          if (fault === undefined || fault.kind === 'empty') continue;
          const messages: Readonly<Partial<Record<typeof fault.kind, string>>> = {
            'no-operator': 'A version needs an operator before it, such as ">=".',
            'trailing-text': 'A comma is missing before this.',
            'unclosed-parenthesis': 'This parenthesis is not closed.',
            'unclosed-bracket': 'This bracket is not closed.',
          };
          context.report(fault.span, messages[fault.kind] ?? 'This is no relation that dpkg can read.');
        }
      }
    },
  },
});

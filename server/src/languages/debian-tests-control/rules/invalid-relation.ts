import { hasTemplateMark, isTemplatePath } from '../../../core/text/templates.ts';
import { plainValue } from '../analysis/analyse.ts';
import { dependencyFaults } from '../analysis/dependency.ts';
import { defineRule } from '../define-rule.ts';

/** Finds dependencies that can't be read. */
export default defineRule({
  id: 'debian-tests-control/invalid-relation',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: '`Depends` has a dependency that autopkgtest cannot read.',
  why: 'The field has the form of other relations (`name (>= version) [architectures]`, alternatives with bars), and besides `@`, `@builddeps@` and `@recommends@`, each alone between two commas. Build profiles and variables have no place here. autopkgtest refuses the whole file otherwise.',
  references: ['testdesc.py (autopkgtest 5.28 and 6.0)'],
  examples: {
    invalid: [
      'Tests: a\nDepends: python3 (3.11)\n',
      'Tests: a\nDepends: @ python3\n',
      'Tests: a\nDepends: x <!nocheck>, y (>= a_b), z (> 1)\n',
    ],
    valid: ['Tests: a\nDepends: @, @builddeps@, python3 (>= 3.11) [amd64] | pypy3,\n', 'Tests: a\nDepends:\n'],
  },
  reach: 'section',
  visit: {
    'field:depends'(field, context) {
      const { text, path } = context.analysis.document;
      for (const { message, mild, ...span } of dependencyFaults(plainValue(text, field), field.valueStart)) {
        // What a template engine writes there is not known yet; autopkgtest itself replaces nothing.
        if (isTemplatePath(path) && hasTemplateMark(text.slice(span.start, span.end))) continue;
        context.report(span, message, mild ? { severity: 'warning' } : {});
      }
    },
  },
});

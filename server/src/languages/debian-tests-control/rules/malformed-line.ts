import { malformedLine } from '../../../core/deb822/form-rules.ts';
import { defineRule } from '../define-rule.ts';
import { findField } from '../schema/fields.ts';

/** Finds lines that are neither a field nor a continuation. */
export default defineRule(
  malformedLine(
    {
      language: 'debian-tests-control',
      reader: 'autopkgtest',
      // python3-debian passes over such lines in silence, and dpkg-source stops at them.
      severity: 'error',
      // dpkg takes a lone word for a field without a value.
      bareName: 'warning',
      references: ['README.package-tests (autopkgtest 5.28)', 'Dpkg::Control::Tests (libdpkg-perl 1.21.22)'],
      examples: {
        invalid: [{ code: 'Tests smoke\n', fixed: 'Tests: smoke\n' }],
        valid: ['Tests: smoke # a note\nDepends: @,\n# why\n python3\n'],
      },
    },
    (key) => findField(key) !== undefined,
  ),
);

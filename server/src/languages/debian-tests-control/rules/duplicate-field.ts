import { duplicateField } from '../../../core/deb822/form-rules.ts';
import { defineRule } from '../define-rule.ts';

/** Finds fields that a stanza has twice. */
export default defineRule(
  duplicateField({
    language: 'debian-tests-control',
    reader: 'dpkg-source, which reads the file for the names of packages,',
    references: ['Dpkg::Control::Tests (libdpkg-perl 1.21.22)'],
    examples: {
      invalid: [{ code: 'Tests: a\nDepends: @\nDepends: @\n', fixed: 'Tests: a\nDepends: @\n' }],
      valid: ['Tests: a\nDepends: @\n\nTests: b\nDepends: @\n'],
    },
  }),
);

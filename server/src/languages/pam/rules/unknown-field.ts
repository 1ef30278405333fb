import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineProfileRule } from '../profile/analyse.ts';
import { profileFields } from '../profile/fields.ts';

/** Finds fields that pam-auth-update does not read. */
export default defineProfileRule({
  id: 'pam-config/unknown-field',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A profile has a field that pam-auth-update does not know.',
  why: 'It is ignored without a word, so that a misspelt `Auth` leaves the stack without its lines.',
  references: ['pam-auth-update (libpam-runtime 1.5.2)', 'Ubuntu’s PAMConfigFrameworkSpec'],
  examples: {
    invalid: [{ code: 'Name: A\nPriorty: 1\n', fixed: 'Name: A\nPriority: 1\n' }],
    valid: [
      'Name: Example\nDefault: yes\nPriority: 128\nAuth-Type: Primary\nAuth:\n\t[success=end default=ignore] pam_unix.so nullok\n',
    ],
  },
  visit: {
    field(node, context) {
      if (node.known !== undefined) return;
      const span = { start: node.name.start, end: node.name.end - 1 };
      const meant = nearest(
        node.name.value,
        profileFields.map(({ name }) => name),
      );
      if (span.end <= span.start) return;
      context.report(
        span,
        `pam-auth-update reads no field "${node.name.value}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
        {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
        },
      );
    },
  },
});

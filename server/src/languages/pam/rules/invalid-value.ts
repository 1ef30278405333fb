import { defineProfileRule } from '../profile/analyse.ts';

/** Finds values that a field cannot have. */
export default defineProfileRule({
  id: 'pam-config/invalid-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A field has a value that pam-auth-update does not understand.',
  why: '`Default` and `Session-Interactive-Only` are yes or no, `Priority` is a number, and types are `Primary` or `Additional`; anything else counts as something that nobody meant.',
  references: ['pam-auth-update (libpam-runtime 1.5.2)', 'Ubuntu’s PAMConfigFrameworkSpec'],
  examples: {
    invalid: ['Name: A\nPriority: high\n', 'Name: A\nAuth-Type: primary\n'],
    valid: [
      'Name: Example\nDefault: yes\nPriority: 128\nAuth-Type: Primary\nAuth:\n\t[success=end default=ignore] pam_unix.so nullok\n',
    ],
  },
  visit: {
    field(node, context) {
      const { known, value } = node;
      if (known === undefined || value === undefined) return;
      if (known.kind === 'number' && !/^\d+$/.test(value.value)) context.report(value, `${known.name} is a number.`);
      if (known.choices !== undefined && !known.choices.includes(value.value)) {
        context.report(value, `${known.name} is one of ${known.choices.join(' and ')}.`);
      }
    },
  },
});

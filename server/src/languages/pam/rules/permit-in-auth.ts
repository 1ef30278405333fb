import { isFragment } from '../analysis/fragment.ts';
import { defineRule } from '../define-rule.ts';
import { actions } from '../schema/actions.ts';

/** Finds a pam_permit that ends an auth stack with success. */
export default defineRule({
  id: 'pam/permit-in-auth',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: '`pam_permit` stands in an `auth` stack as `sufficient`, so that everybody gets in who has not failed before.',
  why: 'It always succeeds. As the last line of a stack that has denied everybody else already it may be `required`; `sufficient` ends the stack whatever would follow.',
  references: ['pam_permit(8)'],
  examples: {
    invalid: ['auth sufficient pam_permit.so\n', 'auth [success=done default=ignore] pam_permit.so\n'],
    valid: [
      'auth required pam_unix.so\nauth required pam_permit.so\n',
      'session sufficient pam_permit.so\n',
      { code: 'auth sufficient pam_permit.so\n', path: '/etc/pam.d/lightdm-autologin' },
    ],
  },
  reach: 'section',
  visit: {
    'entry:pam_permit'(entry, context) {
      const { module, facility, meaning } = entry;
      if (module === undefined || facility !== 'auth' || meaning?.actions[0] !== actions.done) return;
      if (isFragment(context.analysis.name) && context.analysis.root.form === 'service') return;
      context.report(
        module,
        'pam_permit always succeeds, and this control then ends the stack: nobody is asked for anything.',
      );
    },
  },
});

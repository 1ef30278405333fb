import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { actions } from '../schema/actions.ts';
import { returns } from '../schema/returns.ts';

/** Finds a pam_deny whose failure does not count. */
export default defineRule({
  id: 'pam/deny-without-effect',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`pam_deny` has a control that ignores its failure.',
  why: 'It is there to refuse what came so far, and does so only as `required` or `requisite`.',
  references: ['pam_deny(8)'],
  examples: {
    invalid: [
      { code: 'auth sufficient pam_deny.so\n', fixed: 'auth required pam_deny.so\n' },
      { code: 'auth optional pam_deny.so\n', fixed: 'auth required pam_deny.so\n' },
      'auth [default=ignore] pam_deny.so\n',
    ],
    valid: [
      'auth required pam_deny.so\n',
      'auth requisite pam_deny.so\n',
      'auth [success=1 default=die] pam_deny.so\n',
    ],
  },
  reach: 'section',
  visit: {
    'entry:pam_deny'(entry, context) {
      const { module, control, meaning } = entry;
      if (module === undefined || control === undefined || meaning === undefined) return;
      if (meaning.actions[returns.authErr] !== actions.ignore) return;
      const simple = meaning.kind === 'keyword';
      context.report(control, 'This control ignores the failure of pam_deny, so that the line denies nothing.', {
        fixes: simple
          ? [{ title: 'Change to required', safety: 'suggested', edits: [replacement(control, 'required')] }]
          : [],
      });
    },
  },
});

import { defineRule } from '../define-rule.ts';
import { landingOf } from '../features/landing.ts';

/** Finds jumps that lead past the end of the stack. */
export default defineRule({
  id: 'pam/jump-past-end',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A jump skips more lines than follow, in the stack with its includes.',
  why: 'libpam logs "bad jump in stack" and lets the stack fail whenever the jump is taken. In a file that others include, their lines count too.',
  references: ['libpam/pam_dispatch.c, _pam_dispatch_aux (Linux-PAM 1.5.2 to 1.7.2)'],
  examples: {
    invalid: [
      'auth [success=2 default=ignore] pam_unix.so\nauth requisite pam_deny.so\n',
      'auth [success=99999999999 default=bad] pam_unix.so\n',
    ],
    valid: ['auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n'],
  },
  visit: {
    entry(entry, context) {
      const { meaning, template } = entry;
      if (template || meaning?.kind !== 'pairs') return;
      for (const { action, actionSpan } of meaning.pairs) {
        if (action <= 0) continue;
        const stack = context.analysis.stackOf(entry);
        const landing = stack === undefined ? undefined : landingOf(stack, entry, action);
        if (landing?.kind !== 'too far') continue;
        const follow = landing.skipped === 1 ? 'only 1 line follows' : `only ${landing.skipped} lines follow`;
        const what = landing.skipped === 0 ? 'no line follows' : follow;
        context.report(actionSpan, `This jump leads past the end, for ${what} here: libpam lets the stack fail.`);
      }
    },
  },
});

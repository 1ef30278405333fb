import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';

const isMode = ({ module, args }: EntryNode, mode: string) =>
  module?.value.includes('pam_faillock') === true && args.some(({ value }) => value === mode);

/** Finds pam_faillock’s lines in the wrong order, or without their others. */
export default defineRule({
  id: 'pam/faillock-order',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The lines of `pam_faillock` in an `auth` stack are incomplete, or stand on the wrong side of the password check.',
  why: '`preauth` refuses locked accounts and stands before the check; `authfail` counts a failure and stands behind it, where only failures come. Without `preauth` a locked account gets in with the right password; without `authfail` nothing is ever counted.',
  references: ['pam_faillock(8)'],
  examples: {
    invalid: [
      'auth required pam_faillock.so preauth\nauth required pam_unix.so\n',
      'auth sufficient pam_unix.so\nauth required pam_faillock.so preauth\nauth [default=die] pam_faillock.so authfail\n',
      'auth [default=die] pam_faillock.so authfail\nauth required pam_faillock.so preauth\nauth sufficient pam_unix.so\nauth required pam_deny.so\n',
    ],
    valid: [
      'auth required pam_faillock.so preauth\nauth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail\nauth required pam_deny.so\n',
      'account required pam_faillock.so\n',
    ],
  },
  visit: {
    end(context) {
      for (const stack of context.analysis.stacks()) {
        if (stack.facility !== 'auth' || stack.unseen.length > 0) continue;
        const own = stack.handlers.filter(({ path }) => path === context.analysis.document.path);
        const at = (mode: string) => stack.handlers.findIndex(({ entry }) => isMode(entry, mode));
        const [preauth, authfail] = [at('preauth'), at('authfail')];
        const check = stack.handlers.findIndex(({ entry }) =>
          /pam_(unix|sss|ldap|krb5|winbind)\b/.test(entry.module?.value ?? ''),
        );
        const say = (mode: string, message: string) => {
          const word = own.find(({ entry }) => isMode(entry, mode))?.entry.args.find(({ value }) => value === mode);
          if (word !== undefined) context.report(word, message);
        };
        if (preauth >= 0 && authfail < 0)
          say('preauth', 'No authfail line counts failures, so that no account is ever locked.');
        if (authfail >= 0 && preauth < 0 && check >= 0) {
          say('authfail', 'No preauth line refuses locked accounts before the password is checked.');
        }
        if (check < 0) continue;
        if (preauth > check)
          say('preauth', 'preauth must stand before the password check, or a locked account passes it.');
        if (authfail >= 0 && authfail < check)
          say('authfail', 'authfail must stand behind the password check; here it counts everybody.');
      }
    },
  },
});

import { isFragment } from '../analysis/fragment.ts';
import { defineRule } from '../define-rule.ts';
import { describeWay } from '../dispatch/describe.ts';

/** Finds auth stacks that let somebody in whom nobody has checked. */
export default defineRule({
  id: 'pam/unchecked-success',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The `auth` stack can succeed although no module that checks anything has succeeded.',
  why: 'This happens where the checking modules are `sufficient` or `optional` and something harmless before or behind them is `required`: when every check fails, the success of `pam_env` or `pam_permit` is all that is left, and libpam lets the user in. End such a stack with `auth required pam_deny.so`.',
  references: ['libpam/pam_dispatch.c, _pam_dispatch_aux (Linux-PAM 1.5.2 to 1.7.2)'],
  examples: {
    invalid: [
      'auth required pam_env.so\nauth sufficient pam_unix.so\n',
      'auth optional pam_unix.so\nauth required pam_permit.so\n',
      { code: 'auth required pam_permit.so\n', path: '/etc/pam.d/ftp' },
    ],
    valid: [
      'auth required pam_env.so\nauth sufficient pam_unix.so\nauth required pam_deny.so\n',
      'auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n',
      { code: 'auth required pam_permit.so\n', path: '/etc/pam.d/gdm-autologin' },
    ],
  },
  visit: {
    end(context) {
      const { document } = context.analysis;
      for (const stack of context.analysis.stacks()) {
        if (stack.facility !== 'auth' || isFragment(stack.service)) continue;
        const way = stack.flow()?.unchecked;
        const last = way?.at(-1);
        if (way === undefined || last === undefined) continue;
        const deciding = stack.handlers[last.index]!;
        const entry = deciding.path === document.path ? deciding.entry : deciding.origin;
        const told = describeWay(stack.handlers, way);
        context.report(entry.module ?? entry, `Without any successful check the stack lets the user in here: ${told}.`);
      }
    },
  },
});

import { remember } from '../../../core/syntax/remember.ts';
import { ownLines } from '../additions/own-lines.ts';
import { editsWhereClear } from '../additions/stack-editor.ts';
import { isFragment } from '../analysis/fragment.ts';
import type { Stack } from '../analysis/stacks.ts';
import { defineRule } from '../define-rule.ts';
import { dispatch } from '../dispatch/dispatch.ts';
import { roleOf } from '../dispatch/outcomes.ts';
import { actions } from '../schema/actions.ts';
import { returns } from '../schema/returns.ts';

/** Whether some check ends the stack with success, and the failure of every line is ignored. */
const deniesNothing = remember(({ handlers }: Stack): boolean => {
  const leaves = handlers.some(
    (handler) => roleOf(handler) === 'checks' && handler.actions[returns.success] === actions.done,
  );
  if (!leaves) return false;
  const { calls, status } = dispatch(handlers, { returned: () => returns.authErr });
  return status !== returns.success && calls.at(-1)?.step.state.impression === 'none';
});

/** Finds auth stacks that deny access by saying nothing. */
export default defineRule({
  id: 'pam/missing-deny',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The `auth` stack has `sufficient` checks and no `pam_deny` at its end.',
  why: 'When every check fails, no line of such a stack says anything that counts. libpam then refuses, but the first `required` line that somebody adds, `pam_env` for instance, turns that into success. `auth required pam_deny.so` at the end says what is meant.',
  references: ['pam_deny(8)', 'libpam/pam_dispatch.c, _pam_dispatch_aux (Linux-PAM 1.5.2 to 1.7.2)'],
  examples: {
    invalid: [
      {
        code: 'auth sufficient pam_rootok.so\nauth sufficient pam_unix.so\n',
        fixed: 'auth sufficient pam_rootok.so\nauth sufficient pam_unix.so\nauth required   pam_deny.so\n',
      },
    ],
    valid: [
      'auth sufficient pam_unix.so\nauth required pam_deny.so\n',
      'auth sufficient pam_rootok.so\nauth required pam_unix.so\n',
      { code: 'auth sufficient pam_unix.so\n', path: '/etc/pam.d/common-auth' },
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      for (const stack of analysis.stacks()) {
        const flow = stack.facility !== 'auth' || isFragment(stack.service) ? undefined : stack.flow();
        if (flow === undefined || flow.unchecked !== undefined || !deniesNothing(stack)) continue;
        const lines = ownLines(stack);
        const last = lines.at(-1);
        if (last === undefined || last.template) continue;
        const insertion = { at: lines.length, control: 'required', words: ['pam_deny.so'], follows: true };
        const edits = editsWhereClear(analysis, { stack, insertions: [insertion] });
        context.report(
          last.module ?? last,
          'No pam_deny ends this stack: when every check fails, nothing but the default of libpam denies access.',
          { fixes: edits.length === 0 ? [] : [{ title: 'Add auth required pam_deny.so', safety: 'suggested', edits }] },
        );
      }
    },
  },
});

import { remember } from '../../../core/syntax/remember.ts';
import type { StackEntry } from '../analysis/expand.ts';
import type { Stack } from '../analysis/stacks.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';
import { moduleName } from '../schema/modules.ts';

/**
 * A pam_deny that stands there for safety: behind the pam_permit by which pam-auth-update jumps over it, and behind
 * pam_faillock's authfail, as in its man page.
 */
function isFallback(entry: EntryNode, before: EntryNode | undefined): boolean {
  const names = [before, entry].map((line) => moduleName(line?.module?.value ?? ''));
  if (names[1] !== 'pam_deny') return false;
  if (names[0] === 'pam_faillock') return before!.args.some(({ value }) => value === 'authfail');
  return names[0] === 'pam_permit' && before?.meaning?.actions[0] === 1;
}

/** The lines of the document that nothing leads to. */
const unreachable = remember((stack: Stack): readonly EntryNode[] => {
  const { handlers, path: own } = stack;
  const flow = stack.flow();
  if (flow === undefined) return [];
  const reached = new Set([...flow.reached].map((index) => handlers[index]!.entry));
  const isUnreached = ({ entry, path, kind }: StackEntry, index: number) =>
    path === own &&
    kind === 'module' &&
    !reached.has(entry) &&
    !entry.template &&
    !isFallback(entry, handlers[index - 1]?.entry);
  return handlers.filter(isUnreached).map(({ entry }) => entry);
});

/** Finds lines that no outcome leads to. */
export default defineRule({
  id: 'pam/unreachable-line',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'No outcome of the modules before it leads to this line.',
  why: 'A jump, `sufficient`, `requisite` or `die` always leaves the stack before it, or the lines before it cannot but skip it. It looks like a check and is none.',
  references: ['libpam/pam_dispatch.c, _pam_dispatch_aux (Linux-PAM 1.5.2 to 1.7.2)'],
  examples: {
    invalid: [
      'auth requisite pam_deny.so\nauth required pam_unix.so\n',
      'auth sufficient pam_permit.so\nauth required pam_unix.so\n',
      'account [default=1] pam_access.so\naccount required pam_time.so\naccount required pam_unix.so\n',
    ],
    valid: [
      'auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n',
      'auth required pam_faillock.so preauth\nauth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail\nauth required pam_deny.so\naccount required pam_faillock.so\n',
    ],
  },
  visit: {
    end(context) {
      for (const stack of context.analysis.stacks()) {
        for (const entry of unreachable(stack)) {
          const message = 'Nothing leads to this line: every outcome before it skips it or ends the stack.';
          context.report(entry.module ?? entry, message, { tags: ['unnecessary'] });
        }
      }
    },
  },
});

import { remember } from '../../../core/syntax/remember.ts';
import type { Stack } from '../analysis/stacks.ts';
import { defineRule } from '../define-rule.ts';
import { landingOf } from '../features/landing.ts';

/** The jumps of a document's lines that lead past the end of their stack, with how many lines follow. */
const jumpsPastEnd = remember((stack: Stack) =>
  stack.lines.flatMap((entry) => {
    const { meaning, template, facility } = entry;
    if (template || facility !== stack.facility || meaning?.kind !== 'pairs') return [];
    return meaning.pairs.flatMap((pair) => {
      const landing = pair.action <= 0 ? undefined : landingOf(stack, entry, pair.action);
      return landing?.kind === 'too far' ? [{ pair, follow: landing.skipped }] : [];
    });
  }),
);

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
    end(context) {
      for (const stack of context.analysis.stacks()) {
        for (const { pair, follow } of jumpsPastEnd(stack)) {
          const some = follow === 1 ? 'only 1 line follows' : `only ${follow} lines follow`;
          const what = follow === 0 ? 'no line follows' : some;
          context.report(
            pair.actionSpan,
            `This jump leads past the end, for ${what} here: libpam lets the stack fail.`,
          );
        }
      }
    },
  },
});

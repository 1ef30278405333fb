import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds a backslash at the end of the file. */
export default defineRule({
  id: 'pam/unfinished-line',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The last line ends with a backslash, and nothing follows.',
  why: 'libpam then gives up on the whole service: nobody can use it.',
  references: [
    'libpam/pam_handlers.c, _pam_assemble_line (Linux-PAM 1.5.2)',
    'libpam_internal/pam_line.c (Linux-PAM 1.7.2)',
  ],
  examples: {
    invalid: [{ code: 'auth required pam_unix.so \\\n', fixed: 'auth required pam_unix.so \n' }],
    valid: ['auth required pam_unix.so \\\n  nullok\n'],
  },
  reach: 'section',
  visit: {
    entry({ fault, end }, context) {
      if (fault !== 'unfinished') return;
      const backslash = { start: end - 1, end };
      context.report(backslash, 'Nothing follows this backslash, and libpam gives up on the whole service.', {
        fixes: [{ title: 'Remove the backslash', safety: 'suggested', edits: [replacement(backslash, '')] }],
      });
    },
  },
});

import { defineRule } from '../define-rule.ts';

/** Finds comments and blank lines between continued lines. */
export default defineRule({
  id: 'pam/interrupted-line',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A comment or a blank line stands where a continued line should go on.',
  why: 'libpam before 1.6.1 skips it and joins what follows; from then on the line ends there, and what follows is a line of its own.',
  references: [
    'libpam/pam_handlers.c, _pam_assemble_line (Linux-PAM 1.5.2)',
    'libpam_internal/pam_line.c (Linux-PAM 1.6.1)',
  ],
  examples: {
    invalid: ['auth required \\\n# note\npam_unix.so\n'],
    valid: ['auth required \\\n  pam_unix.so # note\n'],
  },
  visit: {
    entry(entry, context) {
      const { interrupted, fault, end } = entry;
      if (interrupted === undefined || fault === 'unfinished' || interrupted.start >= end) return;
      const span =
        interrupted.end > interrupted.start
          ? interrupted
          : { start: Math.max(0, interrupted.start - 1), end: interrupted.start };
      context.report(span, 'Newer versions of libpam end the continued line here, older ones join what follows.');
    },
  },
});

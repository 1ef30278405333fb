import { isAtLeast } from '../analysis/settings.ts';
import { defineRule } from '../define-rule.ts';

/** Finds comments and blank lines between continued lines. */
export default defineRule({
  id: 'pam/interrupted-line',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A comment or a blank line stands where a continued line should go on.',
  why: 'libpam before 1.6.0 skips it and joins what follows; from then on the line ends there, and what follows is a line of its own.',
  references: [
    'libpam/pam_handlers.c, _pam_assemble_line (Linux-PAM 1.5.2)',
    'libpam_internal/pam_line.c (Linux-PAM 1.6.1; pam_assemble_line.h in 1.6.0)',
  ],
  examples: {
    invalid: [
      'auth required \\\n# note\npam_unix.so\n',
      { code: 'auth required \\\n\npam_unix.so\n', settings: { version: '1.7.0' } },
    ],
    valid: ['auth required \\\n  pam_unix.so # note\n'],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { interrupted, fault, end } = entry;
      const stops = isAtLeast(context.analysis.settings, '1.6.0');
      if (interrupted === undefined || fault === 'unfinished' || (!stops && interrupted.start >= end)) return;
      const span =
        interrupted.end > interrupted.start
          ? interrupted
          : { start: Math.max(0, interrupted.start - 1), end: interrupted.start };
      const message = stops
        ? 'libpam ends the continued line here and reads what follows as a line of its own.'
        : 'Newer versions of libpam end the continued line here, older ones join what follows.';
      context.report(span, message);
    },
  },
});

import { defineRule } from '../define-rule.ts';

/** Finds NUL bytes, behind which libpam reads nothing. */
export default defineRule({
  id: 'pam/nul-byte',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A line holds a NUL byte.',
  why: 'libpam does not see what follows in the line, so that it does something else than it says.',
  references: ['libpam/pam_handlers.c, _pam_assemble_line (Linux-PAM 1.5.2)'],
  examples: {
    invalid: ['auth required pam_unix.so\0 nullok\n'],
    valid: ['auth required pam_unix.so nullok\n'],
  },
  visit: {
    end(context) {
      for (const nul of context.analysis.root.nuls)
        context.report(nul, 'libpam reads nothing of the line behind this NUL byte.');
    },
  },
});

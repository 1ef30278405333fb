import { defineRule } from '../define-rule.ts';

/** Finds a byte order mark, which libpam takes for a word. */
export default defineRule({
  id: 'pam/byte-order-mark',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  what: 'The file begins with a byte order mark.',
  why: 'libpam takes the mark for part of the first word, which then is no type: the line becomes one that always fails.',
  references: ['libpam/pam_handlers.c, _pam_assemble_line (Linux-PAM 1.5.2)'],
  examples: {
    invalid: [{ code: '\uFEFFauth required pam_unix.so\n', fixed: 'auth required pam_unix.so\n' }],
    valid: ['auth required pam_unix.so\n'],
  },
  visit: {
    end(context) {
      if (!context.analysis.root.byteOrderMark) return;
      const span = { start: 0, end: 1 };
      context.report(span, 'libpam takes this byte order mark for part of the first word, and the line always fails.', {
        fixes: [{ title: 'Remove the mark', safety: 'safe', edits: [{ ...span, newText: '' }] }],
      });
    },
  },
});

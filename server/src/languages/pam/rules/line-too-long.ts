import { isAtLeast, isOlderThan } from '../analysis/settings.ts';
import { defineRule } from '../define-rule.ts';

/** Finds lines longer than libpam before 1.6.0 can read. */
export default defineRule({
  id: 'pam/line-too-long',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The line has more than 1023 bytes, continued lines together.',
  why: 'libpam before 1.6.0 reads the rest as a line of its own, which is no type and fails; a continued line that is too long makes it give up on the service. With `etcetera.pam.version` set to an older version this is an error.',
  references: [
    'libpam/pam_handlers.c, _pam_assemble_line (Linux-PAM 1.5.2)',
    'libpam_internal/pam_line.c (Linux-PAM 1.6.1; pam_assemble_line.h in 1.6.0)',
  ],
  examples: {
    invalid: [`auth required pam_exec.so ${'x'.repeat(1000)}\n`],
    valid: [
      `auth required pam_exec.so ${'x'.repeat(900)}\n`,
      { code: `auth required pam_exec.so ${'x'.repeat(1000)}\n`, settings: { version: '1.7.0' } },
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { settings } = context.analysis;
      if ((!entry.cut && entry.bytes < 1023) || entry.template || isAtLeast(settings, '1.6.0')) return;
      const span = entry.type ?? entry;
      const details = isOlderThan(settings, '1.6.0') ? { severity: 'error' as const } : {};
      const message = entry.cut
        ? `This line has more than 1023 bytes; libpam ${settings.version} reads what is behind them as another line.`
        : `This line has ${entry.bytes} bytes; before 1.6.0 libpam reads what is behind the 1023rd as another line.`;
      context.report(span, message, details);
    },
  },
});

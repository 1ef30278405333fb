import { reportShellFaults } from '../../../core/shell/findings.ts';
import { defineRule } from '../define-rule.ts';

/** The shell cannot read the file. */
export default defineRule({
  id: 'grub-default/syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The shell cannot read the file.',
  why: 'update-grub has /bin/sh read this file; at a fault of syntax the shell stops and no menu is made.',
  references: ['src/parser.c (dash 0.5.12)', 'util/grub-mkconfig.in (GRUB 2.12)'],
  examples: {
    invalid: [
      { code: 'GRUB_DEFAULT="0\nGRUB_TIMEOUT=5\n', fixed: 'GRUB_DEFAULT="0"\nGRUB_TIMEOUT=5\n' },
      'GRUB_DEFAULT=(0)\n',
      'if true; then\nGRUB_DEFAULT=0\n',
    ],
    valid: ['GRUB_DEFAULT=0\n', 'GRUB_DISTRIBUTOR=`lsb_release -i -s 2> /dev/null || echo Debian`\n'],
  },
  visit: {
    end({ analysis, report }) {
      reportShellFaults(analysis.root, report);
    },
  },
});

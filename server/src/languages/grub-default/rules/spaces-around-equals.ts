import { reportBlanksAroundEquals } from '../../../core/shell/findings.ts';
import { defineRule } from '../define-rule.ts';

/** Blanks stand around the equals sign. */
export default defineRule({
  id: 'grub-default/spaces-around-equals',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Blanks stand around the equals sign.',
  why: 'For the shell, `NAME = value` is a command `NAME` with two arguments. Nothing is set.',
  references: ['sh(1)'],
  examples: {
    invalid: [{ code: 'GRUB_TIMEOUT = 5\n', fixed: 'GRUB_TIMEOUT=5\n' }],
    valid: ['GRUB_TIMEOUT=5\n'],
  },
  visit: {
    end({ analysis, report }) {
      reportBlanksAroundEquals(analysis.root, (name) => /^GRUB_\w+$/.test(name), report);
    },
  },
});

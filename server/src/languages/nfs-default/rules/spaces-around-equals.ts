import { reportBlanksAroundEquals } from '../../../core/shell/findings.ts';
import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** Blanks stand around the equals sign. */
export default defineRule({
  id: 'nfs-default/spaces-around-equals',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Blanks stand around the equals sign.',
  why: 'For the shell, `NAME = value` is a command `NAME` with two arguments. Nothing is set.',
  references: ['sh(1)'],
  examples: {
    invalid: [{ code: 'NEED_GSSD = yes\n', fixed: 'NEED_GSSD=yes\n' }],
    valid: ['NEED_GSSD=yes\n'],
  },
  visit: {
    end({ analysis, report }) {
      reportBlanksAroundEquals(analysis.root, (name) => findKey(name) !== undefined, report);
    },
  },
});

import { reportBlanksAroundEquals } from '../../../core/shell/findings.ts';
import { defineRule } from '../define-rule.ts';

/** Blanks stand around the equals sign. */
export default defineRule({
  id: 'icecc/spaces-around-equals',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Blanks stand around the equals sign.',
  why: 'For the shell, `NAME = value` is a command `NAME` with two arguments. Nothing is set.',
  references: ['sh(1)'],
  examples: {
    invalid: [{ code: 'ICECC_MAX_JOBS = 5\n', fixed: 'ICECC_MAX_JOBS=5\n' }],
    valid: ['ICECC_MAX_JOBS=5\n'],
  },
  visit: {
    end({ analysis, report }) {
      reportBlanksAroundEquals(analysis.root, (name) => /^(?:ICECC|ICECREAM)_\w+$/.test(name), report);
    },
  },
});

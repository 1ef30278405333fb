import { insertion, replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** MAX_JOBS is 0. */
export default defineRule({
  id: 'icecc/zero-jobs',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: '`MAX_JOBS` is 0.',
  why: '0 does not switch the daemon off: it keeps one slot for local jobs and takes none from others. `ALLOW_REMOTE="no"` says so more plainly.',
  references: ['icecream 1.4, daemon/main.cpp'],
  examples: {
    invalid: [{ code: 'ICECC_MAX_JOBS="0"\n', fixed: 'ICECC_MAX_JOBS="1"\nICECC_ALLOW_REMOTE="no"\n' }],
    valid: ['ICECC_MAX_JOBS="4"\n'],
  },
  visit: {
    assignment(node, { analysis, report }) {
      if (!node.name.endsWith('_MAX_JOBS') || node.value !== '0') return;
      const key = node.name.replace('MAX_JOBS', 'ALLOW_REMOTE');
      const allowed = analysis.inForce.get(key);
      const one = replacement(node.valueSpan, '"1"');
      const refuse =
        allowed === undefined ? insertion(node.end, `\n${key}="no"`) : replacement(allowed.valueSpan, '"no"');
      report(node.valueSpan, '0 means one local job and none from others; ALLOW_REMOTE="no" says so more plainly.', {
        fixes: [{ title: 'Say ALLOW_REMOTE="no"', safety: 'suggested', edits: [one, refuse] }],
      });
    },
  },
});

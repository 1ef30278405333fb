import { defineRule } from '../define-rule.ts';

/** MAX_JOBS is 0. */
export default defineRule({
  id: 'icecc/zero-jobs',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: '`MAX_JOBS` is 0.',
  why: '0 does not switch the daemon off: it keeps one slot for local jobs and takes none from others. `ALLOW_REMOTE="no"` says so more plainly.',
  references: ['icecream 1.4, daemon/main.cpp'],
  examples: { invalid: ['ICECC_MAX_JOBS="0"\n'], valid: ['ICECC_MAX_JOBS="4"\n'] },
  visit: {
    assignment(node, { report }) {
      if (!node.name.endsWith('_MAX_JOBS') || node.value !== '0') return;
      report(node.valueSpan, '0 means one local job and none from others; ALLOW_REMOTE="no" says so more plainly.');
    },
  },
});

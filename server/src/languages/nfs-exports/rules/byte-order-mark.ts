import { defineRule } from '../define-rule.ts';

/** Finds a byte order mark. */
export default defineRule({
  id: 'nfs-exports/byte-order-mark',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: 'The file begins with a byte order mark.',
  why: 'Editors show nothing there, but exportfs takes the mark for a part of the first word: the first path is then another one, and a comment in the first line is a path.',
  references: ['support/nfs/xio.c, xgettok (nfs-utils 2.6.2)'],
  examples: {
    invalid: [{ code: '﻿/srv 192.0.2.1(ro)\n', fixed: '/srv 192.0.2.1(ro)\n' }],
    valid: ['/srv 192.0.2.1(ro)\n'],
  },
  visit: {
    end(context) {
      if (!context.analysis.document.text.startsWith('\uFEFF')) return;
      context.report({ start: 0, end: 1 }, 'exportfs takes the byte order mark for a part of the first word.', {
        fixes: [{ title: 'Remove the byte order mark', safety: 'safe', edits: [{ start: 0, end: 1, newText: '' }] }],
      });
    },
  },
});

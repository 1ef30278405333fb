import { defineRule } from '../define-rule.ts';

/** Finds where exportfs stops reading without a word. */
export default defineRule({
  id: 'nfs-exports/silent-end',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: 'A blank line has a carriage return, or a path is empty: exportfs stops reading there.',
  why:
    'exportfs skips blanks, tabs and line feeds before a path. A carriage return, as editors on Windows write them, is none of these: ' +
    'exportfs finds an empty path and takes that for the end of the file, without any message. What follows is not exported.',
  references: ['support/nfs/exports.c, getpath; support/nfs/xio.c, xskip, xgettok (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      {
        code: '/srv 192.0.2.1(ro)\r\n\r\n/home 192.0.2.1(rw)\r\n',
        fixed: '/srv 192.0.2.1(ro)\r\n\n/home 192.0.2.1(rw)\r\n',
      },
    ],
    valid: ['/srv 192.0.2.1(ro)\r\n/home 192.0.2.1(rw)\r\n'],
  },
  visit: {
    end(context) {
      const { root } = context.analysis;
      const { silentEnd } = root;
      if (silentEnd === undefined || !root.entries.some((entry) => entry.start > silentEnd.start)) return;
      const { text } = context.analysis.document;
      const blank = /^[\r\v\f]/.test(text.slice(silentEnd.start, silentEnd.end));
      context.report(silentEnd, 'exportfs takes this for the end of the file; nothing below is exported.', {
        fixes: blank
          ? [{ title: 'Remove the carriage return', safety: 'safe', edits: [{ ...silentEnd, newText: '' }] }]
          : [],
      });
    },
  },
});

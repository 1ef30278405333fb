import { defineRule } from '../define-rule.ts';

/** Finds blanks at the ends of lines. */
export default defineRule({
  id: 'debian-changelog/trailing-blanks',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  what: 'A line ends in blanks.',
  why: 'They say nothing and make noise in comparisons of versions. lintian names them too (trailing-whitespace).',
  references: ['lintian: trailing-whitespace'],
  examples: {
    invalid: [
      {
        code: 'hello (1.0) unstable; urgency=low\n\n  * x  \n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
        fixed: 'hello (1.0) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n',
      },
    ],
    valid: ['hello (1.0) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n'],
  },
  visit: {
    change(node, context) {
      const { text } = context.analysis.document;
      let end = node.end;
      while (text[end] === ' ' || text[end] === '\t') end++;
      if (end === node.end) return;
      const span = { start: node.end, end };
      context.report(span, 'The line ends in blanks.', {
        fixes: [{ title: 'Remove the blanks', safety: 'safe', edits: [{ ...span, newText: '' }] }],
      });
    },
  },
});

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
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { text, lines } = context.analysis.document;
      const [first, stop] = [lines.lineOf(entry.start), lines.lineOf(entry.end)];
      for (let line = first; line <= stop; line++) {
        const end = lines.lineEnd(line);
        let start = end;
        while (start > lines.lineStart(line) && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
        if (start === end) continue;
        const span = { start, end };
        context.report(span, 'The line ends in blanks.', {
          fixes: [{ title: 'Remove the blanks', safety: 'safe', edits: [{ ...span, newText: '' }] }],
        });
      }
    },
  },
});

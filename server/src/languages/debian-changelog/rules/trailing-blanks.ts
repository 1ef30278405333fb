import { insertion } from '../../../core/text/edit.ts';
import { emptyLinesAtEnd } from '../../../core/text/empty-lines.ts';
import { defineRule } from '../define-rule.ts';

/** Finds blanks at the ends of lines. */
export default defineRule({
  id: 'debian-changelog/trailing-blanks',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  what: 'A line ends in blanks, empty lines stand at the end of the file, or its last line has no end.',
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
    end(context) {
      const { document, root } = context.analysis;
      const { text } = document;
      if (root.entries.length === 0) return;
      const empty = emptyLinesAtEnd(text);
      if (empty !== undefined) {
        context.report(empty, 'Empty lines stand at the end of the file.', {
          fixes: [{ title: 'Remove them', safety: 'safe', edits: [{ ...empty, newText: '' }] }],
        });
      }
      if (text.endsWith('\n')) return;
      context.report({ start: text.length - 1, end: text.length }, 'The last line has no line end.', {
        fixes: [{ title: 'End the line', safety: 'safe', edits: [insertion(text.length, '\n')] }],
      });
    },
  },
});

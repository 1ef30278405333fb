import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findFormat, formatTable } from '../formats.ts';

const names = formatTable.map(({ name }) => name);

/** Finds formats that dpkg-source does not know. */
export default defineRule({
  id: 'debian-source-format/bad-format',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  what: 'The first line is no format that dpkg-source knows.',
  why: 'The line is a version, and for version 3 a blank and a word in parentheses: `3.0 (quilt)`. No other character may stand there, not even a blank at the end; dpkg-source builds nothing otherwise.',
  references: ['Dpkg::Source::Format (libdpkg-perl 1.21.22)', 'lintian: unsupported-source-format'],
  examples: {
    invalid: [
      { code: '3.0 (quilt) \n', fixed: '3.0 (quilt)\n' },
      { code: '3.0 (qilt)\n', fixed: '3.0 (quilt)\n' },
      '3.0\n',
      '3.0(quilt)\n',
      '\n3.0 (quilt)\n',
    ],
    valid: ['3.0 (quilt)\n', '1.0\n', '3.0 (native)'],
  },
  visit: {
    format(line, context) {
      const { text } = context.analysis.document;
      const word = text.slice(line.start, line.end);
      const form = /^(\d+)(?:\.(\d+))?(?:\s+\(([a-z0-9]+)\))?$/.test(line.text);
      if (form && findFormat(line.text) !== undefined) return;
      if (findFormat(word) !== undefined && !form) {
        const span = { start: 0, end: line.text.length };
        context.report(span, 'Blanks stand before or behind the format; dpkg-source refuses it.', {
          fixes: [{ title: 'Remove the blanks', safety: 'safe', edits: [replacement(span, word)] }],
        });
        return;
      }
      // dpkg looks at the first number and the word only; it takes "3.1 (quilt)" for "3.0 (quilt)".
      const lax = form && findFormat(word.replace(/\.\d+/, '.0')) !== undefined;
      const meant = nearest(word, names);
      context.report(
        line,
        `dpkg-source knows no format "${word}"${meant === undefined ? '; usual is "3.0 (quilt)".' : `; did you mean "${meant}"?`}`,
        {
          ...(lax ? { severity: 'warning' as const } : {}),
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(line, meant)] }],
        },
      );
    },
    end(context) {
      const { line, document, rest, templated } = context.analysis;
      if (line !== undefined || templated) return;
      const span = rest ?? { start: 0, end: document.text.length };
      if (document.text.length > 0)
        context.report(span, 'The first line is empty; dpkg-source reads the format there.');
    },
  },
});

import { isBlankCode } from '../../../core/deb822/parser.ts';
import { nameSpan } from '../../../core/deb822/values.ts';
import { insertion, replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { findField } from '../schema/fields.ts';

/** Finds what no program minds, but every tool that writes the file changes: blanks and the letters of names. */
export default defineRule({
  id: 'debian-control/untidy-text',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  what: 'Blanks stand at the end of a line or around a colon as they do not elsewhere, a name has other capitals than usual, or the last line has no end.',
  why: 'dpkg reads the file all the same, but tools that write it change such places, so that they turn up in diffs that are about something else. Formatting the file mends all of them but the names.',
  references: [
    'trailing-whitespace, debian-control-has-unusual-field-spacing, cute-field, no-newline-at-end (lintian 2.116)',
  ],
  examples: {
    invalid: [
      { code: 'Source: a \nSection: net\n', fixed: 'Source: a\nSection: net\n' },
      { code: 'Source:a\nSection:  net\n', fixed: 'Source: a\nSection: net\n' },
      { code: 'Source: a\nbuild-depends: b\n', fixed: 'Source: a\nBuild-Depends: b\n' },
      { code: 'Source: a\nSection: net', fixed: 'Source: a\nSection: net\n' },
    ],
    valid: ['Source: a\nBuild-Depends:\n b,\n# why\n c\nVCS-git: https://example.org/a.git\n'],
  },
  reach: 'section',
  visit: {
    field(field, context) {
      const { choice, document } = context.analysis;
      if (choice.kind !== 'source' || choice.template || field.valueStart === field.nameEnd) return;
      const { text } = document;
      const name = text.slice(field.start, field.nameEnd);
      const known = findField(field.key)?.name;
      if (known !== undefined && known !== name && known.toLowerCase() === field.key && !/^vcs-/.test(field.key)) {
        context.report(nameSpan(field), `This field is usually written "${known}".`, {
          fixes: [{ title: `Change to ${known}`, safety: 'safe', edits: [replacement(nameSpan(field), known)] }],
        });
      }
      let start = field.valueStart;
      while (start < field.end && text[start] !== '\n' && isBlankCode(text.charCodeAt(start))) start++;
      const gap = { start: field.valueStart, end: start };
      if (start >= field.end || text[start] === '\n' || text.slice(gap.start, gap.end) === ' ') return;
      const span = gap.end > gap.start ? gap : { start: field.valueStart - 1, end: field.valueStart };
      context.report(span, 'One blank stands between the colon and the value.', {
        fixes: [{ title: 'Leave one blank', safety: 'safe', edits: [replacement(gap, ' ')] }],
      });
    },
    end(context) {
      const { choice, document } = context.analysis;
      if (choice.kind !== 'source' || choice.template) return;
      const { text, lines } = document;
      for (let line = 0; line < lines.lineCount; line++) {
        const start = lines.lineStart(line);
        const end = lines.lineEnd(line);
        let from = end;
        while (from > start && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
        if (from === end) continue;
        const span = { start: from, end };
        context.report(span, 'Blanks stand at the end of the line.', {
          fixes: [{ title: 'Remove them', safety: 'safe', edits: [replacement(span, '')] }],
        });
      }
      if (text.trim() === '' || text.endsWith('\n')) return;
      context.report({ start: text.length - 1, end: text.length }, 'The last line has no line end.', {
        fixes: [{ title: 'End the line', safety: 'safe', edits: [insertion(text.length, '\n')] }],
      });
    },
  },
});

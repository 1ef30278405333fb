import { lineBehind } from '../../../core/deb822/edits.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryFault } from '../parse/tree.ts';

const messages: Readonly<Record<EntryFault, string>> = {
  'malformed-options': 'uscan cannot read these options: a quote is not closed, or no blank follows it.',
  'only-options': 'Behind the options, the address and the pattern are missing.',
  unfinished: 'The file ends behind a backslash; uscan leaves out the whole line.',
  'no-source': 'This stanza has neither "Source" nor "Template"; uscan passes over it.',
};

/** Finds lines and stanzas that uscan passes over. */
export default defineRule({
  id: 'debian-watch/malformed-entry',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  what: 'uscan cannot read a line or stanza, and passes over it.',
  why: 'A line has the form `opts="option,option=value" URL pattern`; options with blanks stand between double quotes. A stanza of version 5 needs `Source` or `Template`.',
  references: ['debian-watch(5)', 'Devscripts::Uscan::WatchLine (devscripts 2.23.4)'],
  examples: {
    invalid: [
      {
        code: 'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz \\',
        fixed: 'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz ',
      },
      'version=4\nopts="repack https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'version=4\nopts=repack\n',
      'Version: 5\n\nComponent: docs\nMatching-Pattern: x(.+)\n',
      {
        code: 'Version: 5\n \nSource: https://example.org/\nMatching-Pattern: x(.+)\n',
        fixed: 'Version: 5\n\nSource: https://example.org/\nMatching-Pattern: x(.+)\n',
      },
    ],
    valid: ['version=4\nopts="repack, compression=xz" \\\n  https://example.org/dl/ hello-(.+)\\.tar\\.gz\n'],
  },
  reach: 'section',
  visit: {
    entry({ fault }, context) {
      if (fault === undefined || context.analysis.version === 1) return;
      const { end } = fault.span;
      const edits = [{ start: end - 1, end, newText: '' }];
      context.report(fault.span, messages[fault.kind], {
        fixes: fault.kind === 'unfinished' ? [{ title: 'Remove the backslash', safety: 'suggested', edits }] : [],
      });
    },
    end(context) {
      const { root, document } = context.analysis;
      if (root.untrackable) return;
      for (const error of root.stanzas?.errors ?? []) {
        const span = { start: error.start, end: error.lineEnd };
        if (/^\s*#/.test(document.text.slice(span.start, span.end))) continue;
        context.report(span, 'This is no "Name: value"; uscan stops here.');
      }
      for (const match of root.stanzas === undefined ? [] : document.text.matchAll(/^[ \t\v\f]+$/gm)) {
        const span = { start: match.index, end: match.index + match[0].length };
        context.report(span, 'Stanzas are parted by lines that are empty, not blank; uscan up to 2.26.13 stops here.', {
          severity: 'warning',
          fixes: [{ title: 'Empty the line', safety: 'safe', edits: [{ ...span, newText: '' }] }],
        });
      }
      for (const field of root.stanzas?.stanzas.flatMap((stanza) => stanza.fields) ?? []) {
        const { text, lines } = document;
        if (field.valueStart === field.nameEnd) {
          context.report({ start: field.start, end: field.nameEnd }, 'This is no "Name: value"; uscan stops here.', {
            fixes: [{ title: 'Write a colon', safety: 'suggested', edits: [insertion(field.nameEnd, ':')] }],
          });
        }
        const next = lineBehind(text, field.valueStart);
        const rest = text
          .slice(next, field.end)
          .split('\n')
          .find((line) => !/^\s*#/.test(line));
        if (next >= field.end || rest === undefined) continue;
        const line = lines.lineOf(next);
        context.report(
          { start: next, end: lines.lineEnd(line) },
          'A value ends with its line here: uscan up to 2.26.13 reads no continuation lines.',
          {
            severity: 'warning',
          },
        );
      }
    },
  },
});

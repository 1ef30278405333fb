import type { Fix } from '../../../core/rules/diagnostic.ts';
import { insertion, replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds fifth and sixth columns that are no numbers. */
export default defineRule({
  id: 'fstab/invalid-number',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'The fifth or sixth column is no number, or a comment stands behind the options.',
  why:
    'The columns for dump and fsck hold numbers. A line with anything else there is skipped with a parse error. A comment ' +
    'stands on a line of its own; options are separated by commas, without blanks.',
  references: ['fstab(5)', 'libmount/src/tab_parse.c, next_s32 (util-linux 2.38)'],
  examples: {
    invalid: [
      { code: '/dev/sda1 / ext4 defaults # root\n', fixed: '# root\n/dev/sda1 / ext4 defaults\n' },
      { code: '/dev/sda1 / ext4 rw, noatime 0 1\n', fixed: '/dev/sda1 / ext4 rw,noatime 0 1\n' },
      { code: '/dev/sda1 / ext4 defaults x 1\n', fixed: '/dev/sda1 / ext4 defaults 0 1\n' },
      { code: '/dev/sda1 / ext4 defaults 0 yes\n', fixed: '/dev/sda1 / ext4 defaults 0 0\n' },
    ],
    valid: ['/dev/sda1 / ext4 defaults 0 1\n', '/dev/sda1 / ext4 defaults\n', '/dev/sda1 / ext4 defaults 0 0 # root\n'],
  },
  visit: {
    mount(node, context) {
      const { fault, optionsField } = node;
      if ((fault?.kind !== 'bad-freq' && fault?.kind !== 'bad-passno') || optionsField === undefined) return;
      const { text, lines } = context.analysis.document;
      const word = text.slice(fault.span.start, fault.span.end);
      const end = node.rest?.end ?? node.end;
      const suggest = (title: string, edits: Fix['edits']): Fix[] => [{ title, safety: 'suggested', edits }];
      if (word.startsWith('#')) {
        const before = text.slice(0, fault.span.start).trimEnd().length;
        const comment = text.slice(fault.span.start, end);
        context.report(
          { start: fault.span.start, end },
          'A comment stands on a line of its own; the line is skipped.',
          {
            fixes: suggest('Move the comment above', [
              insertion(lines.lineStart(lines.lineOf(node.start)), `${comment}\n`),
              { start: before, end, newText: '' },
            ]),
          },
        );
        return;
      }
      if (fault.kind === 'bad-freq' && (optionsField.source.endsWith(',') || word.startsWith(','))) {
        context.report(fault.span, 'Options are one word, without blanks; the line is skipped.', {
          fixes: suggest('Remove the blank', [{ start: optionsField.end, end: fault.span.start, newText: '' }]),
        });
        return;
      }
      const column = fault.kind === 'bad-freq' ? 'fifth column (dump)' : 'sixth column (order of fsck)';
      context.report(fault.span, `The ${column} takes a number, not "${word}"; the line is skipped.`, {
        fixes: suggest('Change to 0', [replacement(fault.span, '0')]),
      });
    },
  },
});

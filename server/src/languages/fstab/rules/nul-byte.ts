import { defineRule } from '../define-rule.ts';

/** Finds NUL characters in lines that mount something. */
export default defineRule({
  id: 'fstab/nul-byte',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A line has a NUL character in it.',
  why: 'A NUL ends a text for libmount, which then misses the end of the line and skips it with a parse error.',
  references: ['libmount/src/tab_parse.c, mnt_table_parse_next (util-linux 2.38)'],
  examples: {
    invalid: [{ code: '/dev/sda1 / ext4\0 defaults\n', fixed: '/dev/sda1 / ext4 defaults\n' }],
    valid: ['/dev/sda1 / ext4 defaults\n'],
  },
  visit: {
    mount({ fault }, context) {
      if (fault?.kind !== 'nul') return;
      context.report(fault.span, 'A NUL character ends the line too early; the line is skipped.', {
        fixes: [{ title: 'Remove it', safety: 'suggested', edits: [{ ...fault.span, newText: '' }] }],
      });
    },
  },
});

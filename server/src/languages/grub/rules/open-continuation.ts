import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/open-continuation',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A backslash ends the script.',
  why: 'A backslash before a line end joins the next line to its own. At the end of the script there is none, and GRUB rejects it.',
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: [{ code: 'echo a \\\n', fixed: 'echo a \n' }],
    valid: ['echo a \\\n  b\n'],
  },
  visit: {
    end(context) {
      reportFaults(context, 'open-continuation', ({ start, end }) => ({
        message: 'No line follows the one that this backslash continues.',
        fixes: [{ title: 'Remove the backslash', safety: 'suggested', edits: [{ start, end, newText: '' }] }],
      }));
    },
  },
});

import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/missing-name',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A `for` or `function` has no name behind it.',
  why: 'Both take a name of letters, digits and underscores that begins with no digit, without quotes; words of the language cannot be names.',
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: ['function my-function {\n  echo a\n}\n', 'for 1x in a; do echo; done\n'],
    valid: ['function my_function {\n  echo a\n}\n'],
  },
  visit: {
    end(context) {
      reportFaults(context, 'missing-name', ({ word }) => ({ message: `A name has to follow "${word}".` }));
    },
  },
});

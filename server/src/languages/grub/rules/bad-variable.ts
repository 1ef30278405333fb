import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/bad-variable',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A `$` begins no variable.',
  why: "Outside of single quotes, a `$` has to be followed by a name, digits, one of `?`, `#`, `*`, `@`, or one of these in braces. GRUB has none of the shell's other expansions. A plain `$` stands in single quotes or behind a backslash.",
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: ['echo $(date)\n', 'echo "5 $"\n', 'set a=${b:-c}\n'],
    valid: ["echo '5 $' \\$ ${1}\n"],
  },
  visit: {
    end(context) {
      reportFaults(context, 'bad-variable', () => ({ message: 'No variable begins with this "$".' }));
    },
  },
});

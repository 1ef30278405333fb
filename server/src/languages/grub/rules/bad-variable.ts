import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/bad-variable',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `$` begins no variable.',
  why: "Outside of single quotes, a `$` has to be followed by a name, digits, one of `?`, `#`, `*`, `@`, or one of these in braces. GRUB has none of the shell's other expansions. A plain `$` stands in single quotes or behind a backslash.",
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: ['echo $(date)\n', { code: 'echo "5 $"\n', fixed: 'echo "5 \\$"\n' }, 'set a=${b:-c}\n'],
    valid: ["echo '5 $' \\$ ${1}\n"],
  },
  visit: {
    end(context) {
      const { text } = context.analysis.document;
      reportFaults(context, 'bad-variable', ({ start, end }) => ({
        message: 'No variable begins with this "$".',
        // What an expansion of the shell was meant to do, no sign can mend.
        fixes: /^["\s;]?$/.test(text.slice(end, end + 1))
          ? [{ title: 'Put a backslash before it', safety: 'suggested', edits: [insertion(start, '\\')] }]
          : [],
      }));
    },
  },
});

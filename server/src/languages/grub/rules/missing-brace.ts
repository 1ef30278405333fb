import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/missing-brace',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The `{` of a menu entry, submenu or function is missing.',
  why: 'The `{` of a menu entry has to stand on the line of the command, at its end. Without it, GRUB runs the lines below at once and stumbles over the `}`. That of a function may stand on the next line.',
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: [
      { code: 'menuentry a\n  echo a\n}\n', fixed: 'menuentry a {\n  echo a\n}\n' },
      { code: 'function f\n  echo a\n}\n', fixed: 'function f {\n  echo a\n}\n' },
      'menuentry a\n{\n  echo a\n}\n',
    ],
    valid: ['function f\n{\n  echo a\n}\n'],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      reportFaults(context, 'missing-brace', ({ insertAt, opener }) => {
        if (opener !== undefined && analysis.document.text[opener.start] === '{') {
          return { message: 'The "{" has to stand on this line.', opener: 'Here it stands.' };
        }
        return {
          message: 'The "{" is missing here.',
          fixes:
            insertAt === undefined
              ? []
              : [{ title: 'Insert {', safety: 'suggested', edits: [insertion(insertAt, ' {')] }],
        };
      });
    },
  },
});

import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/missing-keyword',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `then`, `do` or `in` is missing.',
  why: 'The condition of an `if` or `elif` ends at `then`, that of a loop at `do`; both must come first in a line or behind a `;`. A `for` needs `in` behind its variable.',
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: [
      { code: 'if [ -f /a ]\n  echo a\nfi\n', fixed: 'if [ -f /a ]; then\n  echo a\nfi\n' },
      { code: 'while true;\n  echo a\ndone\n', fixed: 'while true; do\n  echo a\ndone\n' },
    ],
    valid: ['if true; then echo a; fi\n', 'for i in a b; do echo $i; done\n'],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      reportFaults(context, 'missing-keyword', ({ word, insertAt, end }) => ({
        message: `"${word}" is missing behind this.`,
        opener: 'The construct begins here.',
        fixes:
          insertAt === undefined
            ? []
            : [
                {
                  title: `Insert ${word}`,
                  safety: 'suggested',
                  edits: [
                    insertion(
                      insertAt,
                      word === 'in' || analysis.document.text[end - 1] === ';' ? ` ${word}` : `; ${word}`,
                    ),
                  ],
                },
              ],
      }));
    },
  },
});

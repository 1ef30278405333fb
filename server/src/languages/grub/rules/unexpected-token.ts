import { replacement } from '../../../core/text/edit.ts';
import { explain } from '../analysis/explain-token.ts';
import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/unexpected-token',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: "A word or sign stands where GRUB's grammar has no place for it.",
  why: "A `}`, `fi`, `done`, `else` or `then` without its beginning, a `;` without a command before it, words behind a block, a function within another construct, and the shell's `&&`, `||`, pipes and redirections, which GRUB does not have: each of them makes GRUB reject the line and all that belongs to it.",
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: [
      { code: 'if [[ -f /a ]]; then\n  echo a\nfi\n', fixed: 'if [ -f /a ]; then\n  echo a\nfi\n' },
      'echo a\n}\n',
      'true && echo a\n',
      'fi\n',
      'menuentry a { echo a; } b\n',
    ],
    valid: ['echo a; echo b\n', 'function f { echo a; }\n'],
  },
  visit: {
    end(context) {
      reportFaults(context, 'unexpected-token', (fault) => {
        const meant = { '[[': '[', ']]': ']' }[fault.word];
        return {
          message: explain(fault.word),
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(fault, meant)] }],
        };
      });
    },
  },
});

import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/empty-body',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A body has no command in it.',
  why: "GRUB's grammar wants at least one command in each block, branch and loop; comments do not count. `true` does nothing.",
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: [
      { code: 'menuentry a { }\n', fixed: 'menuentry a { true; }\n' },
      { code: 'if true; then\n  # nothing\nfi\n', fixed: 'if true; then true;\n  # nothing\nfi\n' },
    ],
    valid: ['menuentry a { true; }\n'],
  },
  visit: {
    end(context) {
      reportFaults(context, 'empty-body', ({ word, end }) => ({
        message: `There has to be a command behind "${word}".`,
        fixes: [{ title: 'Insert true', safety: 'suggested', edits: [insertion(end, ' true;')] }],
      }));
    },
  },
});

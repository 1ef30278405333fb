import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/unclosed-quote',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A quoted text has no closing quote.',
  why: 'GRUB reads on to the next quote of the kind, or to the end of the script, and takes everything up to there for one word. The finding stands where the quote opens, although GRUB complains far below.',
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'menuentry "Linux {\n  linux /vmlinuz root=/dev/sda1\n  boot\n}\n',
        fixed: 'menuentry "Linux" {\n  linux /vmlinuz root=/dev/sda1\n  boot\n}\n',
      },
    ],
    valid: ['echo "two\nlines"\n', "echo it\\'s\n"],
  },
  visit: {
    end(context) {
      reportFaults(context, 'unclosed-quote', ({ word, insertAt }) => ({
        message: `This ${word === '"' ? 'double' : 'single'} quote is never closed.`,
        fixes:
          insertAt === undefined
            ? []
            : [{ title: 'Close the quote', safety: 'suggested', edits: [insertion(insertAt, word)] }],
      }));
    },
  },
});

import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/too-long',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A word or comment is longer than GRUB can read.',
  why: 'GRUB reads no word, quoted text or comment of 8192 bytes or more. It does not skip one: the boot loader stops with a fatal error.',
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: [`echo ${'a'.repeat(8200)}\\n`],
    valid: ['echo aaaa\n'],
  },
  visit: {
    end(context) {
      reportFaults(context, 'too-long', ({ word }) => ({
        message: `This ${word === 'comment' ? 'comment' : 'word'} has 8192 bytes or more, which stops GRUB.`,
      }));
    },
  },
});

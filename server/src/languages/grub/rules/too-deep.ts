import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/too-deep',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'Constructs nest deeper than we follow.',
  why: 'Beyond four hundred levels the script is not read. GRUB itself gives up at some depth too.',
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: ['if true; then '.repeat(500)],
    valid: ['if true; then if true; then echo a; fi; fi\n'],
  },
  visit: {
    end(context) {
      reportFaults(context, 'too-deep', () => ({ message: 'From here on the script nests too deep to be read.' }));
    },
  },
});

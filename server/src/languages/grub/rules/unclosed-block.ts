import { insertion } from '../../../core/text/edit.ts';
import { indentOf } from '../analysis/indent.ts';
import { defineRule } from '../define-rule.ts';
import { reportFaults } from '../fault-rule.ts';

/** Reports what the parser found. */
export default defineRule({
  id: 'grub/unclosed-block',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An `if`, a loop or a `{` is not closed.',
  why: 'Every `if` needs its `fi`, every `for`, `while` and `until` its `done`, and every `{` its `}`. GRUB only notices at the end of the script or at the next word that does not fit; indentation tells where the word was likely forgotten.',
  references: ['grub-core/script/parser.y and yylex.l (GRUB 2.12)'],
  examples: {
    invalid: [
      { code: 'if true; then\n  echo a\necho b\n', fixed: 'if true; then\n  echo a\nfi\necho b\n' },
      {
        code: 'menuentry a {\n  echo a\nmenuentry b {\n  echo b\n}\n',
        fixed: 'menuentry a {\n  echo a\n}\nmenuentry b {\n  echo b\n}\n',
      },
    ],
    valid: ['if true; then echo a; fi\n'],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      reportFaults(context, 'unclosed-block', ({ word, insertAt, opener }) => ({
        message: `"${word}" is missing behind this.`,
        opener: 'What it would close begins here.',
        fixes:
          insertAt === undefined || opener === undefined
            ? []
            : [
                {
                  title: `Insert ${word}`,
                  safety: 'suggested',
                  edits: [insertion(insertAt, `\n${indentOf(analysis.document.text, opener.start)}${word}`)],
                },
              ],
      }));
    },
  },
});

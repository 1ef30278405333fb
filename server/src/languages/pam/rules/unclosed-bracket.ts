import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryNode, WordNode } from '../parse/tree.ts';
import { looksLikeModule } from '../words.ts';

/** Where the bracket was meant to close: before the module that it swallowed. */
function closingPlace(text: string, { start, end }: WordNode): number | undefined {
  const parts = [...text.slice(start, end).matchAll(/\S+/g)];
  const module = parts.find(([word], index) => index > 0 && looksLikeModule(word));
  const before = module === undefined ? undefined : parts[parts.indexOf(module) - 1];
  return before === undefined ? undefined : start + before.index + before[0].length;
}

const wordsOf = ({ control, module, args }: EntryNode) =>
  [control, module, ...args].filter((word) => word !== undefined);

/** Finds brackets that only the end of the line closes. */
export default defineRule({
  id: 'pam/unclosed-bracket',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A bracket is opened and not closed, so that it takes up the rest of the line.',
  why:
    'In a control the module ends up inside the bracket, and the line always fails. In an argument libpam closes the bracket ' +
    'at the end of the line, which is a warning here.',
  references: ['libpam/pam_misc.c, _pam_StrTok (Linux-PAM 1.5.2)'],
  examples: {
    invalid: [
      {
        code: 'auth [success=ok default=bad pam_unix.so nullok\n',
        fixed: 'auth [success=ok default=bad] pam_unix.so nullok\n',
      },
      'auth [success=ok\n',
      'auth required pam_exec.so [echo a\n',
    ],
    valid: ['auth [success=ok default=bad] pam_unix.so\n', 'auth required pam_exec.so [echo [a\\] b]\n'],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      if (entry.template) return;
      const word = wordsOf(entry).find(({ closed }) => !closed);
      if (word === undefined) return;
      const span = { start: word.start, end: word.start + 1 };
      if (word.kind !== 'control') {
        context.report(span, 'This bracket is not closed; libpam takes the rest of the line as one word.', {
          severity: 'warning',
        });
        return;
      }
      const place = closingPlace(context.analysis.document.text, word);
      context.report(
        span,
        'This bracket is not closed and swallows the rest of the line, which therefore always fails.',
        {
          fixes:
            place === undefined
              ? []
              : [{ title: 'Close the bracket before the module', safety: 'suggested', edits: [insertion(place, ']')] }],
        },
      );
    },
  },
});

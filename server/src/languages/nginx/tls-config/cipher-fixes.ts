import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { Span } from '../../../core/text/span.ts';
import { offsetInText } from '../edits.ts';
import type { WordNode } from '../parse/tree.ts';
import { mozillaProfile } from '../tls/mozilla.ts';

/** The fix that puts the suites of Mozilla's profile in the place of a cipher string. */
export function useMozillaCiphers(word: WordNode): Fix {
  const { opensslCiphers, guidelinesVersion } = mozillaProfile('intermediate');
  return {
    title: `Change to Mozilla's intermediate list (${guidelinesVersion})`,
    safety: 'suggested',
    edits: [{ start: word.start, end: word.end, newText: opensslCiphers.join(':') }],
  };
}

/** Where a part of a word's value stands in the text; the whole word where escapes stand between. */
export function spanInWord(word: WordNode, part: Span): Span {
  const start = offsetInText(word, part.start);
  return start === undefined ? word : { start, end: start + part.end - part.start };
}

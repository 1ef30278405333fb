import type { SemanticToken } from '../features/semantic-tokens.ts';
import type { Span } from '../text/span.ts';
import type { Deb822Field, Deb822Tree } from './tree.ts';

/** So many fields get tokens; in larger files the grammar's colours must do. */
const mostFields = 20_000;

/**
 * Tokens of the names of fields, of comments, and of what `valueTokens` finds in a value.
 * @param valueTokens tokens of one value, in any order, without overlaps
 */
export function deb822Tokens(
  root: Deb822Tree,
  valueTokens: (field: Deb822Field) => readonly SemanticToken[],
): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const put = ({ start, end }: Span, type: SemanticToken['type']) => {
    if (end > start) tokens.push({ start, end, type });
  };
  for (const field of root.stanzas.flatMap((stanza) => stanza.fields).slice(0, mostFields)) {
    put({ start: field.start, end: field.nameEnd }, 'property');
    tokens.push(...valueTokens(field));
  }
  for (const comment of root.comments) put(comment, 'comment');
  return tokens.sort((a, b) => a.start - b.start);
}

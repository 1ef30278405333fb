import { parseDeb822 } from '../../../core/deb822/parser.ts';
import { valueLines } from '../../../core/deb822/values.ts';
import { listKind, parseList, sortItems } from './list.ts';

/**
 * What a file says, without its layout: for each stanza its fields by name, the members of lists in an order that does
 * not hang on the text, the lines of other values, then comments and what is no field. Two texts with the same tokens
 * mean the same to dpkg.
 */
export function tokensOf(text: string): string[] {
  const { children, stanzas, comments } = parseDeb822(text);
  const tokens: string[] = [];
  for (const stanza of stanzas) {
    tokens.push('stanza');
    const fields = stanza.fields.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.start - b.start));
    for (const field of fields) {
      tokens.push(text.slice(field.start, field.nameEnd));
      const kind = listKind(field.key);
      const list = kind === undefined ? undefined : parseList(text, field, kind);
      if (kind !== undefined && list !== undefined) {
        tokens.push(
          ...sortItems(list.items, kind).map((item) => `${item.comments.join('\n')}${item.text}`),
          ...list.rest,
        );
      } else {
        for (const [index, line] of valueLines(text, field).entries()) {
          tokens.push(index === 0 || line.comment ? line.text : `${text.slice(line.start - line.indent, line.end)}`);
        }
      }
    }
    for (const child of stanza.children) if (child.kind === 'error') tokens.push(text.slice(child.start, child.end));
  }
  for (const child of children) {
    if (child.kind === 'armour' || child.kind === 'error') tokens.push(text.slice(child.start, child.end));
  }
  return [...tokens, ...comments.map(({ start, end }) => text.slice(start, end)).sort()];
}

/** A `&` that begins no reference that XML knows, or a `]]>` that ends nothing. */
export interface BadReference {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly insert?: string;
}

/** The ampersands of a text that are no reference (bare ones, and names other than the five of XML itself). */
export function badReferences(text: string): BadReference[] {
  const found: BadReference[] = [];
  if (!text.includes('&')) return found;
  for (const match of text.matchAll(/&(?:(#\d+|#x[0-9a-fA-F]+|\w+);)?/g)) {
    const start = match.index;
    const name = match[1];
    if (name === undefined) {
      found.push({ start, end: start + 1, message: 'XML needs &amp; for an ampersand.', insert: '&amp;' });
    } else if (name.startsWith('#')) {
      const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      if (!isCharacter(code)) {
        found.push({ start, end: start + match[0].length, message: 'XML has no character of this number.' });
      }
    } else if (!/^(amp|lt|gt|quot|apos)$/.test(name)) {
      found.push({ start, end: start + match[0].length, message: `XML knows no &${name}; here.` });
    }
  }
  return found;
}

/** The places of a text, though not of an attribute, where a CDATA section ends that never began (XML 1.0, 2.4). */
export function badSectionEnds(text: string): BadReference[] {
  if (!text.includes(']]>')) return [];
  return [...text.matchAll(/\]\]>/g)].map(({ index }) => ({
    start: index,
    end: index + 3,
    message: 'XML allows no "]]>" in a text; write ]]&gt;.',
  }));
}

/** XML 1.0, 2.2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { valueLines } from '../../../core/deb822/values.ts';
import type { Span } from '../../../core/text/span.ts';

/** A line of a field that lists files with their checksums. */
export interface ChecksumLine extends Span {
  readonly hash: Span & { readonly text: string };
  readonly size: (Span & { readonly text: string }) | undefined;
  readonly name: (Span & { readonly text: string }) | undefined;
  /** How many words it has: three, or five where section and priority stand between size and name. */
  readonly words: number;
}

/** Hexadecimal digits of the checksums by the names of the fields that list them, in small letters. */
export const hashLengths: ReadonlyMap<string, number> = new Map([
  ['files', 32],
  ['md5sum', 32],
  ['sha1', 40],
  ['sha256', 64],
  ['sha512', 128],
  ['checksums-md5', 32],
  ['checksums-sha1', 40],
  ['checksums-sha256', 64],
  ['checksums-sha512', 128],
]);

/** Reads the lines of such a field. The last word is the name; what is missing is undefined. */
export function checksumLines(text: string, field: Deb822Field): ChecksumLine[] {
  const found: ChecksumLine[] = [];
  for (const line of valueLines(text, field)) {
    if (line.comment || line.text === '' || line.text === '.') continue;
    const words = Array.from(line.text.matchAll(/\S+/g), (match) => {
      const start = line.start + match.index;
      return { start, end: start + match[0].length, text: match[0] };
    });
    found.push({
      start: line.start,
      end: line.end,
      hash: words[0]!,
      size: words[1],
      name: words.length > 2 ? words.at(-1) : undefined,
      words: words.length,
    });
  }
  return found;
}

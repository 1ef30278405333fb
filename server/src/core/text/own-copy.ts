/**
 * The same text, for what lives longer than the document it was cut out of: a piece of a string can keep the whole string in
 * memory (V8 does so from 13 characters on).
 */
export function ownCopy(piece: string): string {
  return piece.length < 13 ? piece : ` ${piece}`.slice(1);
}

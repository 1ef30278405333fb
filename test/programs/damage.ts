import fc from 'fast-check';

/**
 * A text in which one or two lines were changed, doubled, cut, indented or taken away.
 * @param pieces what may be put into a line or in its place
 */
export function damaged(base: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const lines = base.split('\n');
  const edit = fc.record({
    line: fc.nat({ max: lines.length - 1 }),
    kind: fc.constantFrom('drop', 'remove', 'double', 'insert', 'replace', 'cut', 'blank', 'indent', 'unindent'),
    piece: fc.constantFrom(...pieces),
    at: fc.nat({ max: 80 }),
  });
  return fc.array(edit, { minLength: 1, maxLength: 2 }).map((edits) => {
    const result: (string | undefined)[] = [...lines];
    for (const { line, kind, piece, at } of edits) {
      const text = result[line] ?? '';
      const place = Math.min(at, text.length);
      if (kind === 'drop') result[line] = '';
      else if (kind === 'remove') result[line] = undefined;
      else if (kind === 'double') result[line] = `${text}\n${text}`;
      else if (kind === 'insert') result[line] = text.slice(0, place) + piece + text.slice(place);
      else if (kind === 'replace') result[line] = piece;
      else if (kind === 'cut') result[line] = text.slice(0, place) + text.slice(place + 1);
      else if (kind === 'blank') result[line] = ' ';
      else result[line] = kind === 'indent' ? ` ${text}` : text.trimStart();
    }
    return result.filter((line) => line !== undefined).join('\n');
  });
}

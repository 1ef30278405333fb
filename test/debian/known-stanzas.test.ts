import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PreviousDeb822 } from '../../server/src/core/deb822/known-stanzas.ts';
import { parseDeb822 } from '../../server/src/core/deb822/parser.ts';

const piece = fc.constantFrom(
  ...['Package: a', 'Depends: b,', ' c', ' .', '# note', '', '', ' ', 'Word', 'two words', '\r', 'A:', '\uFEFFB: c'],
  ...['-----BEGIN PGP SIGNED MESSAGE-----', '-----BEGIN PGP SIGNATURE-----', '-----END PGP SIGNATURE-----'],
);
const edit = fc.record({ at: fc.nat(), removed: fc.integer({ min: 0, max: 9 }), added: piece, line: fc.boolean() });

it('takes over stanzas as it would read them anew', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.array(edit, { minLength: 1, maxLength: 10 }), (lines, edits) => {
      let text = lines.join('\n');
      let previous: PreviousDeb822 = { text, root: parseDeb822(text) };
      for (const { at, removed, added, line } of edits) {
        const offset = at % (text.length + 1);
        text = text.slice(0, offset) + (line ? `\n${added}\n` : added) + text.slice(offset + removed);
        const before = new Set(previous.root.stanzas);
        const root = parseDeb822(text, previous);
        expect(root, JSON.stringify(text)).toEqual(parseDeb822(text));
        taken += root.stanzas.filter((stanza) => before.has(stanza)).length;
        previous = { text, root };
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 1000) },
  );
  expect(taken).toBeGreaterThan(500);
});

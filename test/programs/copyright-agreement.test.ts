import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { isMachineReadable } from '../../server/src/languages/debian-copyright/analysis/analyse.ts';
import { damaged } from './damage.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { judgeCopyrights } from './python-debian.ts';

const rounds = Number(process.env.COPYRIGHT_TEXTS ?? 800);
let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(['python3-debian']), 'the comparison with python3-debian');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const base = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: hello
Source: https://example.org/hello
# a comment
Comment: nothing: at all
 .
 more

Files: *
Copyright: 2024 A <a@example.org>
License: GPL-2+ or Expat

Files:
 debian/*
 src/\\*
Copyright:
 2023 B
License: ISC
 The terms.
 .
 More.

License: GPL-2+
 See the file.

License: Expat
 Permission.
`;
const pieces = [
  ...[':', ' ', ',', '#', '-', '.', '\t', ' :', 'word', 'A: b', '-a: b', ': c', ' # no', '# yes', '\r', 'é', '*'],
  ...['Files: x', 'Files:', 'License: MIT', 'Copyright: z', 'Comment: again', 'files: y', ' .', '\\', '\\x', '|'],
];

it('agrees with python3-debian on damaged files', { timeout: 180_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const sampled = fc.sample(damaged(base, pieces), { numRuns: rounds, seed: 21 });
  const texts = [base, ...sampled].filter(isMachineReadable);
  const verdicts = await judgeCopyrights(texts);
  const wrong: unknown[] = [];
  let [refused, missed] = [0, 0];
  for (const [index, text] of texts.entries()) {
    const path = '/srv/debian/copyright';
    const found = await checkText({ path, text, languageId: 'debian-copyright' });
    const errors = found.filter(({ severity }) => severity === 'error');
    const { verdict, message } = verdicts[index]!;
    if (verdict !== 'ok') refused++;
    if ((verdict === 'ok') === (errors.length === 0)) continue;
    if (verdict !== 'ok') missed++;
    wrong.push({ text, message, ours: errors.map((error) => `${error.line}: ${error.message}`) });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed).toBe(0);
  expect(refused).toBeGreaterThan(texts.length / 5);
});

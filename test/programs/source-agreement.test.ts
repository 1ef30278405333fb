import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { damaged } from './damage.ts';
import { ensurePackages, packagingPackages, skipOrThrow } from './debian.ts';
import { judgeFormats, judgePatches } from './dpkg-source.ts';

const rounds = Number(process.env.PATCH_TEXTS ?? 800);
let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(packagingPackages), 'the comparison with dpkg-source');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const base = `Description: Mend x
 Since y.
Author: A <a@example.org>
---
This patch header follows DEP-3.

Index: hello/x
===================================================================
--- hello.orig/x
+++ hello/x
@@ -1,4 +1,5 @@ function
 one
-two
+three
+four

 five
@@ -20 +21,2 @@
-a
+b
+c
\\ No newline at end of file
--- a/y\t2024-01-01 00:00:00
+++ b/y
@@ -1 +0,0 @@
-gone
`;
const pieces = [
  ...[
    ' ',
    '-',
    '+',
    '@',
    '\\',
    '\t',
    '/',
    '\r',
    'x',
    '@@ -1 +1 @@',
    '@@ -1,2 +1,3 @@',
    '@@',
    '--- a/z',
    '+++ b/z',
    '--- z',
  ],
  ...[
    '--- /dev/null',
    '+++ /dev/null',
    '--- a/../z',
    '',
    ' ',
    '-x',
    '+x',
    ' x',
    '-- ',
    '0',
    '9',
    ',',
    'diff --git a/y b/y',
  ],
];

async function errors(path: string, languageId: string, text: string): Promise<string[]> {
  const found = await checkText({ path, text, languageId });
  return found.filter(({ severity }) => severity === 'error').map(({ line, message }) => `${line}: ${message}`);
}

it('agrees with dpkg-source on damaged patches', { timeout: 180_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const texts = [base, ...fc.sample(damaged(base, pieces), { numRuns: rounds, seed: 41 })];
  const verdicts = await judgePatches(texts);
  const apart: unknown[] = [];
  for (const [index, text] of texts.entries()) {
    const ours = await errors('/srv/debian/patches/x.patch', 'debian-patch', text);
    const { accepted, message } = verdicts[index]!;
    if (accepted !== (ours.length === 0)) apart.push({ text, message, ours });
  }
  expect(apart.slice(0, 3)).toEqual([]);
  expect(verdicts.filter(({ accepted }) => !accepted).length).toBeGreaterThan(rounds / 5);
});

it('agrees with dpkg-source on formats', { timeout: 60_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const known = [
    '3.0 (quilt)\n',
    '3.0 (native)',
    '1.0\n',
    '1\n',
    '2.0\n',
    '3.0 (git)\n',
    '3.0  (quilt)\n',
    '3.0 (quilt)\nx\n',
  ];
  const wrong = [
    '3.0\n',
    '3.0 (quilt) \n',
    '\n',
    ' 3.0 (quilt)\n',
    '3.0(quilt)\n',
    '3.1 (quilt)\n',
    '4.0\n',
    '3.0 (QUILT)\n',
    '3.0 (quilt)\r\n',
    'x\n',
  ];
  const texts = [...known, ...wrong];
  const verdicts = await judgeFormats(texts);
  for (const [index, text] of texts.entries()) {
    const ours = await errors('/srv/debian/source/format', 'debian-source-format', text);
    expect({ text, accepted: ours.length === 0 }).toEqual({ text, accepted: verdicts[index] });
  }
});

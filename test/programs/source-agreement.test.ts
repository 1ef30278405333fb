import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { check } from '../harness/check.ts';
import { damaged } from './damage.ts';
import { ensurePackages, packagingPackages, skipOrThrow } from './debian.ts';
import { judgeFormats, judgePatches, judgeSources } from './dpkg-source.ts';

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

const goodOptions = `# options
compression = "xz"
compression-level = 6
extend-diff-ignore = "(^|/)(a|b)$"
--tar-ignore=.git
single-debian-patch
`;
const optionPieces = [
  ...[
    '=',
    ' ',
    '"',
    "'",
    '#',
    '-',
    '--',
    'x',
    '\t',
    '\r',
    'é',
    'compression',
    'compression = gzp',
    'compression=',
    'gzip',
  ],
  ...[
    'compression-level = 10',
    'compression-level = best',
    'compression "bzip2"',
    "compression = 'lzma'",
    'auto-commit',
  ],
  ...[
    'auto-commit = yes',
    'tar-ignore',
    'diff-ignore',
    'extend-diff-ignore',
    'unapply-patches',
    'format = 1.0',
    '-I.git',
  ],
  ...[
    'no-preparation',
    'threads-max = 2',
    'git-ref = x',
    'allow-version-of-quilt-db = 3',
    'compression = xz # why',
    '= x',
  ],
];

it('agrees with dpkg-source on its options', { timeout: 180_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const sampled = fc.sample(damaged(goodOptions, optionPieces), { numRuns: Math.ceil(rounds / 8), seed: 43 });
  const texts = [...new Set([goodOptions, ...optionPieces.map((piece) => `${piece}\n`), ...sampled])];
  const verdicts = await judgeSources('debian/source/options', '--print-format', texts);
  const apart: unknown[] = [];
  for (const [index, text] of texts.entries()) {
    const { diagnostics: found } = await check({
      language: 'debian-source-options',
      path: '/srv/debian/source/options',
      text,
      files: { '/srv/debian/source/format': '3.0 (quilt)\n' },
    });
    const { verdict, message } = verdicts[index]!;
    const errors = found.filter(({ severity }) => severity === 'error').length;
    const right = verdict === 'refused' ? errors > 0 : errors === 0 && (verdict === 'ok' || found.length > 0);
    if (!right) apart.push({ text, verdict, message, ours: found.map((said) => `${said.severity} ${said.message}`) });
  }
  expect(apart.slice(0, 6)).toEqual([]);
  expect(verdicts.filter(({ verdict }) => verdict === 'refused').length).toBeGreaterThan(texts.length / 20);
  expect(verdicts.filter(({ verdict }) => verdict === 'warned').length).toBeGreaterThan(texts.length / 20);
});

const patchOf = (name: string) => `Description: x\n--- /dev/null\n+++ b/${name}\n@@ -0,0 +1 @@\n+x\n`;
const patchNames = ['a.patch', 'b.patch', 'c/d.patch'];
const goodSeries = '# patches\na.patch\nb.patch -p1\n\nc/d.patch # last\n';
const seriesPieces = [
  ...[
    ' ',
    '\t',
    '#',
    ' # x',
    '-p1',
    ' -p0',
    '../',
    '/',
    'x',
    '\r',
    'gone.patch',
    '../x.patch',
    'c/../a.patch',
    '0',
    '.',
  ],
  ...['a.patch -p2', './a.patch', '  b.patch  ', 'b.patch#x', 'a.patch b.patch'],
];

it('agrees with dpkg-source on series', { timeout: 180_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const sampled = fc.sample(damaged(goodSeries, seriesPieces), { numRuns: Math.ceil(rounds / 32), seed: 44 });
  const texts = [...new Set([goodSeries, ...seriesPieces.map((piece) => `${piece}\n`), ...sampled])];
  const patches = Object.fromEntries(
    patchNames.map((name) => [`debian/patches/${name}`, patchOf(name.replace('/', '-'))]),
  );
  const verdicts = await judgeSources('debian/patches/series', '--before-build', texts, patches);
  const files = Object.fromEntries(Object.entries(patches).map(([path, text]) => [`/srv/${path}`, text]));
  const apart: unknown[] = [];
  for (const [index, text] of texts.entries()) {
    const { diagnostics } = await check({ language: 'debian-series', path: '/srv/debian/patches/series', text, files });
    const { verdict, message } = verdicts[index]!;
    const loud = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const right =
      verdict === 'ok' ? errors.length === 0 : loud.length > 0 && (verdict === 'refused' || errors.length === 0);
    if (!right)
      apart.push({ text, verdict, message, ours: diagnostics.map((said) => `${said.severity} ${said.message}`) });
  }
  expect(apart.slice(0, 6)).toEqual([]);
  expect(verdicts.filter(({ verdict }) => verdict === 'refused').length).toBeGreaterThan(texts.length / 10);
});

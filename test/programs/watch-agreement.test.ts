import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { damaged } from './damage.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { judgeStanzaWatches, judgeWatches, stanzaModules } from './uscan.ts';

const rounds = Number(process.env.WATCH_TEXTS ?? 600);
let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(['devscripts']), 'the comparison with uscan');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const base = `# a comment
version=4
opts="pgpsigurlmangle=s%$%.asc%, dversionmangle=auto, uversionmangle=s/rc/~rc/;s{_}{.}g" \\
  https://example.org/dl/ @PACKAGE@@ANY_VERSION@@ARCHIVE_EXT@ debian uupdate
opts=component=docs,compression=xz,repack https://example.org/docs/docs-(\\d[\\d.]*)\\.tar\\.gz ignore

opts=mode=git,component=lib,gitmode=full,gitexport=all \\
https://example.org/lib.git refs/tags/v([\\d.]+) same
`;
const pieces = [
  ...[
    '"',
    ',',
    ';',
    '=',
    '\\',
    '(',
    ')',
    '[',
    ']',
    ' ',
    '/',
    '#',
    '@',
    'x',
    '\t',
    '\r',
    '%',
    's/a/b/',
    's/a/b',
    'tr/a/b/',
  ],
  ...[
    'opts=',
    'options="repack"',
    'opts="repack',
    'opts=repack',
    'version=3',
    'version=9',
    'ftp://example.org/',
    'HEAD',
  ],
  ...[
    'mode=svn',
    'compression=no',
    'ctype=nodejs',
    'ctype=x',
    'component=docs',
    'repacksuffix=+dfsg',
    's/(a/b/',
    's/[/b/',
  ],
  ...[
    'downloadurlmangle=s/a/b/,',
    'uversionmangle=x',
    'y/a/b/e',
    's|a|b|gi',
    '@ANY_VERSION@',
    'é',
    'prev',
    'group',
    'opt=bare',
  ],
];

it('agrees with uscan on damaged lines', { timeout: 300_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const texts = [base, ...fc.sample(damaged(base, pieces), { numRuns: rounds, seed: 31 })];
  const verdicts = await judgeWatches(texts);
  const wrong: unknown[] = [];
  const missed: unknown[] = [];
  let refused = 0;
  for (const [index, text] of texts.entries()) {
    const found = await checkText({ path: '/srv/debian/watch', text, languageId: 'debian-watch' });
    const errors = found.filter(({ severity }) => severity === 'error');
    const { accepted, warnings } = verdicts[index]!;
    if (!accepted) refused++;
    if (accepted === (errors.length === 0)) continue;
    const said = { text, warnings, ours: found.map((error) => `${error.severity} ${error.line}: ${error.message}`) };
    (accepted ? wrong : missed).push(said);
  }
  if (process.env.WATCH_TEXTS) {
    console.log(`${refused} refused, ${wrong.length} wrong, ${missed.length} missed`);
    for (const said of [...wrong.slice(0, 8), ...missed.slice(0, 14)]) console.log(JSON.stringify(said));
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.length).toBeLessThanOrEqual(refused * 0.05);
  expect(refused).toBeGreaterThan(rounds / 5);
});

const stanzas = `# a comment
Version: 5

Source: https://example.org/dl/
Matching-Pattern: (?:@PACKAGE@)?@ANY_VERSION@@ARCHIVE_EXT@
Uversion-Mangle: s/rc/~rc/;s{_}{.}g
Pgp-Mode: auto

Template: GitHub
Owner: example
Project: hello
Component: lib
Release-Only: yes
Version-Type: STABLE_VERSION

Template: Npmregistry
Dist: @example/hello
Component: js

Mode: git
Source: https://example.org/lib.git
Matching-Pattern: refs/tags/v([\\d.]+)
Component: git
Git-Export: all
Version-Constraint: same
`;
const fields = [
  ...[':', '/', '(', ')', '[', ' ', '#', '@', 'x', '-', '\\', ';', '%', 's/a/b', 's/a/b/', 'auto', 'HEAD'],
  ...['Version: 4', 'Version: 6', 'version=5', 'Template: Foo', 'Template: GitLab', 'Template: Metacpan', 'Dist: x'],
  ...['Template: a b', 'Version-Type: any', 'Version-Type: DEB_EXT', 'Custom-Version: v(\\d+)', 'Maturity: any'],
  ...['Date: %Y', 'Git-Date: %Y', 'Version-Pattern: (.+)', 'Repack: perhaps', 'Compression: no', 'Ctype: perl'],
  ...[
    'Ctype: no',
    'Mode: svn',
    'Mode: http',
    'Pgp-Mode: previous',
    'Component: lib',
    'Repacksuffix: +ds',
    ' continued',
  ],
  ...['Untrackable: gone', 'Bare: no', 'Decompress: 2', 'Dversion-Mangle: auto', 'Filename-Mangle: x', 'Unknown: y'],
];

it('agrees with uscan on damaged stanzas, where the machine has one that reads them', {
  timeout: 300_000,
}, async () => {
  if (stanzaModules() === undefined) return;
  const texts = [stanzas, ...fc.sample(damaged(stanzas, fields), { numRuns: rounds, seed: 32 })];
  const verdicts = await judgeStanzaWatches(texts);
  const wrong: unknown[] = [];
  const missed: unknown[] = [];
  let refused = 0;
  for (const [index, text] of texts.entries()) {
    const found = await checkText({ path: '/srv/debian/watch', text, languageId: 'debian-watch' });
    const ours = found.map((error) => `${error.severity} ${error.line}: ${error.message}`);
    const errors = ours.filter((line) => line.startsWith('error'));
    const { accepted, warnings } = verdicts[index]!;
    if (!accepted) refused++;
    if (accepted && errors.length > 0) wrong.push({ text, ours });
    // What a later version may read is a warning.
    else if (!accepted && !ours.some((line) => /^(?:error|warning)/.test(line))) missed.push({ text, warnings });
  }
  if (process.env.WATCH_TEXTS) {
    console.log(`${refused} refused, ${wrong.length} wrong, ${missed.length} missed`);
    for (const said of [...wrong.slice(0, 14), ...missed.slice(0, 14)]) console.log(JSON.stringify(said));
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.length).toBeLessThanOrEqual(refused * 0.05);
  expect(refused).toBeGreaterThan(rounds / 5);
});

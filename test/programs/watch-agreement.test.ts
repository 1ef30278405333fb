import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { damaged } from './damage.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { judgeWatches } from './uscan.ts';

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

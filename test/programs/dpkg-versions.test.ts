import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareDebianVersions } from '../../server/src/core/debian-version/compare.ts';
import { findPerlVersionFault, findVersionFault } from '../../server/src/core/debian-version/version.ts';
import { ensurePackages, packagingPackages, skipOrThrow } from './debian.ts';
import { createVersionJudge, perlAccepts, withFolder } from './dpkg.ts';
import { runProgram } from './run-program.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(packagingPackages), 'the comparison of versions');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** Pieces that make comparisons hard: tildes, letters before other signs, leading zeros, numbers of any length. */
const piece = fc.constantFrom(
  ...['0', '00', '1', '01', '2', '9', '10', '009', '10000000000000000000001', '99999999999999999999'],
  ...['a', 'A', 'b', 'Z', 'rc', '~', '~~', '+', '.', '..', '-', '~rc1', '+dfsg', '~bpo12+1', '+deb12u1', '+b1', ':'],
);
const body = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const version = fc
  .tuple(fc.constantFrom('', '', '', '0:', '1:', '00:', '10:'), fc.constantFrom('', '0', '1', '2', '10'), body)
  .map((parts) => parts.join(''));
/** Neighbours are nastier than strangers: the same version with one change. */
const neighbours = fc.tuple(version, piece, fc.nat()).map(([one, extra, at]): [string, string] => {
  const place = at % (one.length + 1);
  return [one, one.slice(0, place) + extra + one.slice(place)];
});
const anything = fc.oneof(
  body,
  fc.string({ maxLength: 8 }).map((text) => text.replace(/[\s\0]/g, '_')),
  fc.constantFrom(
    '',
    ':',
    '1:',
    ':1',
    '-1',
    '1-',
    '1-1-',
    'a',
    '1_1',
    '2147483648:1',
    '2147483647:1',
    '-1:1',
    '+1:1',
    '1:1:1',
  ),
);

const hand: readonly [string, string][] = [
  ['1.0~rc1', '1.0'],
  ['1.0~~', '1.0~'],
  ['1.0', '1.0-0'],
  ['1.0-00', '1.0-0'],
  ['5:0.6.1+svn20101128-0.2', '0.6.2-1'],
  ['2.02+dfsg1-20+deb10u3', '2.02+dfsg1-20'],
  ['1.0a', '1.0+'],
  ['1.0a', '1.0.'],
  ['0:1', '1'],
  ['1.02', '1.2'],
  ['1.0-1~bpo12+1', '1.0-1'],
  ['1.0-1+b1', '1.0-1.1'],
  ['123456789012345678901234567890', '123456789012345678901234567891'],
];

/** `VERSION_PAIRS=2000000` compares so many pairs with libdpkg, from a seed that differs from run to run. */
const many = Number(process.env.VERSION_PAIRS ?? 0);
const runs = (usual: number, seed: number) =>
  many > 0 ? { numRuns: Math.round((many * usual) / 120_000), seed: Date.now() % 2 ** 31 } : { numRuns: usual, seed };

describe('versions', () => {
  it('sorts and refuses 120,000 generated pairs as libdpkg does', { timeout: many > 0 ? 900_000 : 120_000 }, async ({
    skip,
  }) => {
    if (leftOut) skip(leftOut);
    const pairs = [
      ...hand,
      ...fc.sample(neighbours, runs(80_000, 6)),
      ...fc.sample(fc.tuple(version, version), runs(40_000, 5)),
    ];
    const theirs = await withFolder(async (folder) => (await createVersionJudge(folder))(pairs));
    expect(theirs.length).toBe(pairs.length);
    const ours = pairs.map((pair) =>
      pair.every((text) => findVersionFault(text) === undefined)
        ? Math.sign(compareDebianVersions(...pair))
        : undefined,
    );
    const wrong = pairs.filter((_, index) => ours[index] !== theirs[index]);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(ours.filter((verdict) => verdict !== undefined).length).toBeGreaterThan(60_000);
  });

  it('says the same as `dpkg --compare-versions` and `dpkg --validate-version` themselves', {
    timeout: 120_000,
  }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const pairs = [...hand, ...fc.sample(neighbours, { numRuns: 150, seed: 7 })].filter((pair) =>
      pair.every((text) => findVersionFault(text) === undefined),
    );
    const script =
      'while IFS="\t" read -r a b; do if dpkg --compare-versions "$a" lt "$b"; then echo -1; elif dpkg --compare-versions "$a" eq "$b"; then echo 0; else echo 1; fi; done';
    const input = pairs.map((pair) => `${pair.join('\t')}\n`).join('');
    const result = await runProgram('bash', ['-c', script], { input, timeoutSeconds: 100 });
    const theirs = result.stdout.trim().split('\n').map(Number);
    const wrong = pairs.filter((pair, index) => Math.sign(compareDebianVersions(...pair)) !== theirs[index]);
    expect(wrong).toEqual([]);
    const texts = fc.sample(anything, { numRuns: 200, seed: 8 }).filter((text) => text !== '');
    const validate = 'while IFS= read -r v; do dpkg --validate-version -- "$v" >/dev/null 2>&1; echo $?; done';
    const verdicts = await runProgram('bash', ['-c', validate], { input: texts.map((text) => `${text}\n`).join('') });
    const codes = verdicts.stdout.trim().split('\n');
    const apart = texts.filter((text, index) => (findVersionFault(text) === undefined) !== (codes[index] === '0'));
    expect(apart).toEqual([]);
  });

  it('refuses in changelogs what Dpkg::Version refuses', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = fc.sample(fc.oneof(version, anything), { numRuns: 20_000, seed: 9 });
    const theirs = await perlAccepts(texts);
    const apart = texts.filter((text, index) => (findPerlVersionFault(text) === undefined) !== theirs[index]);
    expect(apart.slice(0, 5)).toEqual([]);
  });
});

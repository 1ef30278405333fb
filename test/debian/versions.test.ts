import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDebianVersions } from '../../server/src/core/debian-version/compare.ts';
import { describeVersion } from '../../server/src/core/debian-version/describe.ts';
import { explainComparison } from '../../server/src/core/debian-version/explain.ts';
import { type NextKind, nextVersion } from '../../server/src/core/debian-version/next.ts';
import { findVersionFault } from '../../server/src/core/debian-version/version.ts';

describe('versions in words', () => {
  it('are taken apart', () => {
    const text = describeVersion('5:2.02+dfsg1-20+deb10u3');
    for (const part of [
      'epoch `5`',
      'upstream version `2.02+dfsg1`',
      'revision `20+deb10u3`',
      'repacked',
      'stable update 3 for Debian 10',
    ]) {
      expect(text).toContain(part);
    }
    expect(describeVersion('1.0~rc1')).toContain('a native package');
    expect(describeVersion('1_0')).toContain('no version to dpkg');
  });

  it('say why one is newer', () => {
    expect(explainComparison('1.0~rc1', '1.0')).toContain('a tilde sorts before everything');
    expect(explainComparison('1.10', '1.9')).toContain('`9` is less than `10`');
    expect(explainComparison('1:1', '2')).toContain('Epochs');
    expect(explainComparison('1.0a', '1.0+')).toContain('letters sort before other signs');
    expect(explainComparison('1.0-0', '1.0')).toContain('sorts alike with');
  });

  it.each<[string, NextKind, string]>([
    ['1.0-1', 'revision', '1.0-2'],
    ['1.0-1.1', 'revision', '1.0-2'],
    ['1.0-3~rc1', 'revision', '1.0-3'],
    ['1.0-1~exp2', 'revision', '1.0-1'],
    ['1.0-1~bpo12+1', 'revision', '1.0-2'],
    ['1.0-9', 'revision', '1.0-10'],
    ['1.9', 'revision', '1.10'],
    ['1.0-1', 'nmu', '1.0-1.1'],
    ['1.0-1.1', 'nmu', '1.0-1.2'],
    ['1.0', 'nmu', '1.0+nmu1'],
    ['1.0+nmu1', 'nmu', '1.0+nmu2'],
    ['1.0-1', 'stable-update', '1.0-1+deb13u1'],
    ['1.0-1+deb13u1', 'stable-update', '1.0-1+deb13u2'],
    ['1:1.0-1~bpo13+1', 'backport', '1:1.0-1~bpo13+2'],
    ['1.0-3', 'upstream-rc', '1.1~rc1-1'],
    ['1.1~rc1-2', 'upstream-rc', '1.1~rc2-1'],
  ])('%s, %s: %s', (version, kind, expected) => {
    const next = nextVersion(version, kind);
    expect(next).toBe(expected);
    if (kind !== 'backport' || version.includes('~bpo'))
      expect(compareDebianVersions(next, version)).toBeGreaterThan(0);
  });
});

const pieces = fc.constantFrom(
  '0',
  '1',
  '9',
  '10',
  '.',
  '.1',
  '+dfsg1',
  '~rc1',
  '~exp1',
  '+git20240101',
  'a',
  '+',
  'b2',
);
const digits = fc.constantFrom('0', '1', '2.1', '10', '1.9');
const words = (least: number) => fc.array(pieces, { minLength: least, maxLength: 4 }).map((parts) => parts.join(''));
const version = fc
  .tuple(fc.constantFrom('', '1:'), digits, words(0), fc.option(fc.tuple(digits, words(0))))
  .map(([epoch, head, rest, revision]) => `${epoch}${head}${rest}${revision === null ? '' : `-${revision.join('')}`}`);

describe('the next version', () => {
  it.each<[NextKind, 1 | -1]>([
    ['revision', 1],
    ['nmu', 1],
    ['stable-update', 1],
    ['upstream-rc', 1],
    ['backport', -1],
  ])('of the kind %s is valid and sorts on the right side', (kind, side) => {
    fc.assert(
      fc.property(version, (from) => {
        const next = nextVersion(from, kind, '13');
        expect(findVersionFault(next)).toBeUndefined();
        expect(Math.sign(compareDebianVersions(next, from)), next).toBe(side);
        // What follows upon itself goes up, for backports too.
        expect(compareDebianVersions(nextVersion(next, kind, '13'), next)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

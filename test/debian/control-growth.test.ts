import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { debianControl } from '../../server/src/languages/debian-control/language.ts';

const checker = createChecker(debianControl);

/** The seconds of CPU that reading and checking a text take. */
function secondsFor(text: string, path = '/srv/hello/debian/control'): number {
  const before = process.cpuUsage();
  const analysis = debianControl.analyse({ document: createDocument(path, text), files: noFiles, settings: {} });
  checker(analysis, {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });
  return process.cpuUsage(before).user / 1e6;
}

const binary = 'Source: hello\n\nPackage: hello\nArchitecture: any\n';
const counted = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Texts that grow, each in a way in which work could grow faster than the text. */
const hostile: readonly (readonly [string, (count: number) => string])[] = [
  ['fields of different names', (count) => `Source: hello\n${counted(count, (index) => `X-Field-${index}: a\n`)}`],
  ['fields of one name', (count) => binary + 'Section: net\n'.repeat(count)],
  ['old names of one field', (count) => binary + 'XS-Section: net\n'.repeat(count)],
  ['misplaced fields', (count) => binary + 'Build-Depends: a\n'.repeat(count)],
  ['descriptions', (count) => binary + 'Description: a\n'.repeat(count)],
  [
    'packages in a chain',
    (count) =>
      `Source: hello\nBuild-Depends: debhelper-compat (= 13)\n\n${counted(
        count / 5,
        (index) =>
          `Package: p${index}\nArchitecture: any\nDepends: p${index + 1} (= \${binary:Version})\nSection: net\n\n`,
      )}`,
  ],
  ['relations', (count) => `Source: hello\nBuild-Depends: ${counted(count, (index) => `b${index} (>= 1) | c, `)}\n`],
  ['one relation', (count) => `Source: hello\nBuild-Depends: ${'b (>= 1), '.repeat(count)}\n`],
  ['people', (count) => `Source: hello\nUploaders: ${counted(count, (index) => `A <a${index}@example.org>, `)}\n`],
  ['architectures', (count) => `${binary}Depends: b [${counted(count, (index) => `amd64x${index} `)}]\n`],
  ['comments between lines', (count) => `Source: hello\nBuild-Depends:\n${'# why\n b,\n'.repeat(count / 2)}`],
];

describe('the time for a hostile debian/control', () => {
  it.each(hostile)('grows with the text: %s', { timeout: 60_000 }, (_, write) => {
    const count = 2500;
    secondsFor(write(500));
    const small = secondsFor(write(count));
    // Eight times the text: work that grows with its square would take 64 times as long.
    expect(secondsFor(write(count * 8))).toBeLessThan(Math.max(small, 0.03) * 30);
  });

  it('is seconds for a stanza of a million fields', { timeout: 120_000 }, () => {
    const fields = counted(1_000_000, (index) => `X-F${index}: a\n`);
    expect(secondsFor(`Source: hello\n${fields}`)).toBeLessThan(25);
  });
});

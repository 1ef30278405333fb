import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isBinaryPlist, readBinaryPlist } from '../../server/src/core/plist/binary.ts';
import { writePlist } from '../../server/src/core/plist/write.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { judgePlists, plistPackages } from './plist.ts';
import { soundPlist } from './plist-generator.ts';
import { runProgram } from './run-program.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(plistPackages), 'making binary property lists');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const maker = `
import plistlib, sys
for path in sys.argv[1:]:
    value = plistlib.load(open(path, "rb"))
    plistlib.dump(value, open(path + ".binary", "wb"), fmt=plistlib.FMT_BINARY)
`;

/** The texts as plistlib writes them in the binary form. */
async function toBinary(texts: readonly string[]): Promise<Uint8Array[]> {
  const directory = await mkdtemp(join(tmpdir(), 'etcetera-binary-'));
  try {
    const paths = texts.map((_, index) => join(directory, `${index}.plist`));
    for (const [index, text] of texts.entries()) await writeFile(paths[index]!, text);
    const { stderr, code } = await runProgram('python3', ['-c', maker, ...paths], { timeoutSeconds: 60 });
    expect(code, stderr).toBe(0);
    return await Promise.all(paths.map((path) => readFile(`${path}.binary`)));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const bytesOf = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));

/** The end of a list with offsets and references of one byte each. */
const trailer = (count: number, table: number) => [
  ...Array(6).fill(0),
  1,
  1,
  ...eight(count),
  ...eight(0),
  ...eight(table),
];
const eight = (value: number) => [0, 0, 0, 0, 0, 0, value >> 8, value & 255];

describe('binary property lists', () => {
  test('say as XML what plistlib put into them', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = [
      ...fc.sample(soundPlist, { numRuns: 60 }),
      '<plist version="1.0"><array><integer>-1</integer><integer>9223372036854775807</integer><integer>18446744073709551615</integer><integer>-9223372036854775808</integer><date>1999-12-31T23:59:58Z</date><real>1e300</real><string>\u00e9\u{1f512}&amp;</string></array></plist>',
    ];
    const lists = await toBinary(texts);
    const xml = lists.map((bytes) => {
      const read = readBinaryPlist(bytes);
      if ('fault' in read) throw new Error(read.fault);
      return writePlist(read.value);
    });
    const [before, after] = [await judgePlists(texts), await judgePlists(xml)];
    expect(after.map(({ fault }) => fault)).toEqual(texts.map(() => undefined));
    expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
  });

  test('in pieces or with other bytes are refused or read, and never throw', () => {
    const base = bytesOf('bplist00', [0xd1, 1, 2, 0x51, 0x61, 0x09], [8, 11, 13], trailer(3, 14));
    expect(readBinaryPlist(base)).toEqual({ value: new Map([['a', true]]) });
    fc.assert(
      fc.property(
        fc.nat({ max: base.length }),
        fc.array(fc.tuple(fc.nat({ max: base.length - 1 }), fc.nat(255))),
        (end, edits) => {
          const bytes = base.slice();
          for (const [at, value] of edits) bytes[at] = value;
          const read = readBinaryPlist(bytes.subarray(0, end));
          if ('fault' in read) expect(read.fault).toMatch(/\.$/);
          else writePlist(read.value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('that hold themselves, or one value too often, are refused fast', () => {
    const circle = bytesOf('bplist00', [0xa1, 0], [8], trailer(1, 10));
    expect(readBinaryPlist(circle)).toMatchObject({ fault: expect.stringContaining('in each other') });
    // Each of twenty lists holds the next one ten times.
    const lists = Array.from({ length: 20 }, (_, index) => [0xaa, ...Array(10).fill(index + 1)]);
    const offsets = [...lists.map((_, index) => 8 + index * 11), 8 + 20 * 11];
    const bomb = bytesOf('bplist00', ...lists, [0x09], offsets, trailer(21, 8 + 20 * 11 + 1));
    const start = process.cpuUsage();
    expect(readBinaryPlist(bomb)).toMatchObject({ fault: expect.stringContaining('too many values') });
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(2);
  });

  test('are told by their first bytes', () => {
    expect(isBinaryPlist(bytesOf('bplist00'))).toBe(true);
    expect(isBinaryPlist(bytesOf('<?xml version'))).toBe(false);
  });
});

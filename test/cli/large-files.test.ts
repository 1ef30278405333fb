import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkParts } from '../../server/src/cli/check/check-parts.ts';
import { createTextChecker } from '../../server/src/cli/check/checker.ts';
import { readParts } from '../../server/src/cli/files/read-parts.ts';
import { excerptOf } from '../../server/src/cli/report/excerpt.ts';
import { placeOf } from '../../server/src/cli/report/place.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import { debianControl } from '../../server/src/languages/debian-control/language.ts';
import { writePackagesFile } from '../bench/packages-file.ts';
import { buildCli, type Cli } from './cli.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etcetera-large-'));
});
afterAll(() => rm(folder, { recursive: true }));

const paragraphs = [
  'Package: a\nVersion: 1.0\nDepends: b (> 1), c\nDescription: the a\n long\n .\n text ä€\n',
  'Package: b\nversion 1\n stray\n',
  'Package: c\nDepends: a b\nDepends: c\n',
  '# etcetera-ignore debian-control/malformed-line: known\nno field here\nPackage: d\n',
  'Package: e\nVersion: 1:2:3 4\nArchitecture: ammd64\n',
  'Package: f\nDescription: ✂\n'.concat(' word word word\n'.repeat(40)),
];
const gaps = ['\n', '\n\n', ' \t\n', '\n \n\n', '\r\n'];

/** A text of paragraphs with faults; the same in every run. */
function indexText(count: number): string {
  let state = 7;
  const next = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const pick = (list: readonly string[]) => list[next(list.length)]!;
  return Array.from({ length: count }, () => pick(paragraphs) + pick(gaps)).join('');
}

const checker = createTextChecker(defaultSettings, [], [], (path, message) => {
  throw new Error(`${path}: ${message}`);
});

async function partsOf(text: string, size: number): Promise<string[]> {
  const path = join(folder, 'Packages');
  await writeFile(path, text);
  const parts: string[] = [];
  for await (const part of readParts(path, size)) parts.push(part);
  return parts;
}

describe('a file that is checked in parts', () => {
  it.each([1, 17, 300, 5000])('is the same text, cut behind empty lines, by %i bytes', async (size) => {
    const text = indexText(120);
    const parts = await partsOf(text, size);
    expect(parts.join('')).toBe(text);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/\n[ \t\r]*\n$/);
    expect(parts.length).toBeGreaterThan(2);
  });

  it.each([1, 300, 5000])('gets the findings of the whole at the same places, by %i bytes', async (size) => {
    const text = indexText(150);
    const path = join(folder, 'Packages');
    await writeFile(path, text);
    const whole = await checker.check(debianControl, path, text);
    const inParts = await checkParts(checker, debianControl, path, readParts(path, size));
    const told = ({ document, diagnostics }: typeof whole) =>
      diagnostics.map((finding) => ({
        rule: finding.rule,
        message: finding.message,
        place: placeOf(document, finding.span),
        excerpt: excerptOf(document, finding.span),
        fixes: finding.fixes.map((fix) => fix.edits.map((edit) => [placeOf(document, edit), edit.newText])),
        related: finding.related.map((place) => placeOf(document, place.span)),
      }));
    expect(whole.diagnostics.length).toBeGreaterThan(100);
    expect(told(inParts)).toEqual(told(whole));
  });

  it('is read without end where a paragraph does not end', async () => {
    const text = 'Package: a\n'.concat(' word\n'.repeat(100_000));
    expect(await partsOf(text, 1024)).toEqual([text]);
  });
});

describe('the command line', () => {
  let cli: Cli;
  beforeAll(async () => {
    cli = await buildCli('real');
  });
  afterAll(() => cli.remove());

  it('checks an index of 16 MB with little memory', { timeout: 60_000 }, async () => {
    const path = join(cli.folder, 'Packages');
    writePackagesFile(path, 16e6);
    const run = await cli.run(['check', '--language', 'debian-control', 'Packages'], {
      env: { NODE_OPTIONS: '--max-old-space-size=48' },
    });
    expect(run).toMatchObject({ code: 0, stdout: '' });
  });

  it('checks a debian/control of 9 MB that somebody names', { timeout: 120_000 }, async () => {
    const fields = Array.from({ length: 3000 }, (_, index) => `X-Field-${index}: ${'a'.repeat(3000)}\n`).join('');
    await cli.write({ 'debian/control': `Source: hello\nMaintaner: A\n${fields}` });
    const { stdout, stderr } = await cli.run(['check', 'debian/control']);
    expect(stdout).toContain('debian/control:2:1:');
    expect(stderr).not.toContain('larger');
  });

  it('passes over a file of more than 8 MiB in a folder, without a word', async () => {
    await cli.write({ 'tree/debian/control': 'Source hello\n', 'tree/b/debian/control': 'Source: hello\n' });
    await truncate(join(cli.folder, 'tree/debian/control'), 9 * 1024 * 1024);
    const { stderr } = await cli.run(['check', 'tree']);
    expect(stderr).toMatch(/ of 1 file\b|^1 file checked/);
  });
});

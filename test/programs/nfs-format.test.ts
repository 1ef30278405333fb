import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Analysis, Language } from '../../server/src/core/language.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { fstab } from '../../server/src/languages/fstab/language.ts';
import { nfsConf } from '../../server/src/languages/nfs-conf/language.ts';
import { nfsExports } from '../../server/src/languages/nfs-exports/language.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { canJudgeExports, exportfsPackages, judgeExports } from './exportfs.ts';
import { findmntPackages, listFstab } from './findmnt.ts';
import { confText, fstabText, tameExports } from './nfs-texts.ts';
import { judgeConf, nfsconfPackages } from './nfsconf.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  const packages = [...exportfsPackages, ...findmntPackages, ...nfsconfPackages];
  leftOut = skipOrThrow(await ensurePackages(packages), 'holding formatted files against the programs');
  if (leftOut) console.warn(leftOut);
}, 900_000);

function formatted<A extends Analysis>(language: Language<A>, path: string, text: string): string {
  const analysis = language.analyse({ document: createDocument(path, text), files: noFiles, settings: {} });
  return applyEdits(text, language.format?.(analysis, { tabSize: 4, insertSpaces: true }) ?? []);
}

const exportsOf = (text: string) => formatted(nfsExports, '/etc/exports', text);
const fstabOf = (text: string) => formatted(fstab, '/etc/fstab', text);

describe('columns', () => {
  test('of exports: the first client of each path is aligned, others follow one after another', () => {
    const text = '/srv 192.0.2.0/24(ro)   192.0.2.1(rw)\n  /srv/longer\t@staff(ro)\n\n/alone  *(ro) # note\n';
    expect(exportsOf(text)).toBe(
      '/srv         192.0.2.0/24(ro)  192.0.2.1(rw)\n/srv/longer  @staff(ro)\n\n/alone  *(ro) # note\n',
    );
  });

  test('of exports: what exportfs stumbles over, and entries of several lines, stay as they are', () => {
    const text = '/srv   192.0.2.1(rw,  sync)\n"/my data"   192.0.2.1(ro) \\\n      192.0.2.2(ro)\n';
    expect(exportsOf(text)).toBe(text);
  });

  test('of fstab: lines that stand together', () => {
    const text =
      'UUID=0a1b / ext4 defaults 0 1\n/dev/sdb1\t/srv/my\\040data xfs noatime,nofail 0 0\n\n# nfs\na:/b /b nfs ro 0 0\n';
    expect(fstabOf(text)).toBe(
      'UUID=0a1b  /                ext4  defaults        0  1\n' +
        '/dev/sdb1  /srv/my\\040data  xfs   noatime,nofail  0  0\n\n# nfs\na:/b  /b  nfs  ro  0  0\n',
    );
  });

  test('of fstab: a line with a parse error stays as it is', () => {
    const text = '/dev/sda1   /  ext4   rw, noatime   0 1\n';
    expect(fstabOf(text)).toBe(text);
  });
});

describe('the programs get the same out of a formatted file', () => {
  test('exportfs', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    if (!canJudgeExports()) skip('namespaces take root');
    const texts = fc
      .sample(fc.array(tameExports, { minLength: 2, maxLength: 3 }), { numRuns: 40, seed: 5 })
      .map((parts) =>
        parts.map((part, index) => part.replace(/^\S+/, `/srv/${index}`).replaceAll(' ', '   ')).join(''),
      );
    const changed = texts.map(exportsOf);
    expect(changed.filter((text, index) => text !== texts[index]).length).toBeGreaterThan(5);
    const [before, after] = [await judgeExports(texts), await judgeExports(changed)];
    for (const [index, text] of texts.entries()) expect(after[index], text).toEqual(before[index]);
  });

  test('findmnt', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    for (const text of fc.sample(fstabText, { numRuns: 60, seed: 5 }))
      expect(await listFstab(fstabOf(text)), text).toEqual(await listFstab(text));
  });

  test('nfsconf', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    for (const text of fc.sample(confText, { numRuns: 60, seed: 5 }))
      expect(await judgeConf(formatted(nfsConf, '/etc/nfs.conf', text)), text).toEqual(await judgeConf(text));
  });
});
